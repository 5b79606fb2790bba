"""The kind of a conflict, by the property that its sides state."""

from typing import Final

from communique.iris import local

__all__ = ["kind_of"]

_KINDS: Final = {
    "date": "date forPeriod",
    "place": "hasPlace containedInPlace location twinnedPlace",
    "participant": "participant visitor delegationMember sendingState receivingState host sender recipient actor onBehalfOf signer "
    "actingParty signatory performer organizer appointee principal ofState between bearer actsFor recognisingState recognisedState "
    "originalOrganization resultingOrganization continuator accredited mission recognisedGovernment",
    "office": "post toPost capacity holder rank postIn missionRank",
    "document-name": "designation title",
    "count": "count edition ordinal termYears",
    "sequence": "precedingEvent followingEvent",
    "legal-effect": "legalNature level actionKind relationsLevel recognitionMode replaces effectedBy",
}
_KIND_OF: Final = {name: f"{kind}-conflict" for kind, names in _KINDS.items() for name in names.split()}


def kind_of(prop: str) -> str:
    """The concept of a conflict on a property, ``other-conflict`` where the property falls under no narrower kind."""
    return _KIND_OF.get(local(prop), "other-conflict")
