"""The tables of the panel, column by column: the one place where names, kinds, meanings and terms are declared."""

from typing import Final

from communique.publish.panel.event_rows import event_parties, event_places, panel_events, treaties
from communique.publish.panel.fields import Field, Reference, Sheet, figures
from communique.publish.panel.happenings import ranks
from communique.publish.panel.pair_rows import directed_dyad_years, dyad_years, obligation_years, states

__all__ = ["SHEETS"]

_STATUS: Final = "complete read-for reaches attested silent"
_UNCOVERED: Final = "no record of coverage, and nothing told of the year"
_OPEN: Final = "undated, or open on this side"
_UNCODED: Final = "the State has no such code"
_NO_PAIR: Final = "it joins no single pair"
_NO_TREATY: Final = "none is told of, and no source was read for treaty actions: treaty_actions_cover is neither read-for nor complete"
_UNCODED_YEAR: Final = "none is told of, and no data set was read for it: oblig_cover is neither read-for nor complete"
_EITHER: Final = "nobody tells which of the States that share the code it was"
_RANK: Final = "scheme/rank"


def _state(mark: str, which: str) -> tuple[Field, ...]:
    return (
        Field(f"state{mark}", "code", f"{which}, as it stood on the year's first day or, new in the year, as it began", "cmq:State",
              _EITHER),
        Field(f"name{mark}", "code", f"name of {which} in that year, in English where there is one; of each where {_EITHER}",
              "skos:prefLabel", required=True),
        Field(f"cow{mark}", "whole", f"Correlates of War code of {which}", "cmq:cowCode", _UNCODED),
        Field(f"gw{mark}", "whole", f"Gleditsch and Ward code of {which}", "cmq:gwCode", _UNCODED),
        Field(f"iso3c{mark}", "code", f"ISO 3166 alpha-3 code of {which}; after its end, that of ISO 3166-3", "cmq:isoAlpha3", _UNCODED),
    )


def _pair(one: tuple[str, str], other: tuple[str, str], dyadid: str) -> tuple[Field, ...]:
    return (
        Field("dyad", "code", "the pair: the Correlates of War codes (or names) of its members, the lower first", required=True),
        Field("dyadid", "whole", dyadid, "cmq:cowCode", "a member has no Correlates of War code"),
        Field("year", "whole", "calendar year", required=True, unit="year"),
        *_state(*one), *_state(*other),
    )


def _cover(stem: str, what: str) -> tuple[Field, ...]:
    return (
        Field(f"{stem}_cover", "code",
              f"how far the sources reach for {what} in the year; attested where no record says so and one is told",
              "cmq:status", _UNCOVERED, _STATUS),
        Field(f"{stem}_cover_ids", "text", f"records of coverage behind {stem}_cover", "cmq:Coverage", "no record of coverage"),
    )


_DYAD_YEARS: Final = Sheet(
    "dyad_years", "Pairs of States by year", "a pair of States, without direction, in a calendar year", (
        *_pair(("1", "the first State"), ("2", "the second State"), "1000 × cow1 + cow2"),
        *_cover("visits", "visits"),
        *figures("visits", "visits between the two", "cmq:Visit", "visits_cover"),
        *figures("visits_12", "visits of the first State to the second", "cmq:Visit", "visits_cover"),
        *figures("visits_21", "visits of the second State to the first", "cmq:Visit", "visits_cover"),
        *_cover("meetings", "meetings"),
        *figures("meetings", "meetings of the two, wherever held", "cmq:Meeting", "meetings_cover"),
        *_cover("messages", "messages"),
        *figures("messages", "messages between the two", "cmq:Message", "messages_cover"),
        *figures("messages_12", "messages of the first State to the second", "cmq:Message", "messages_cover"),
        *figures("messages_21", "messages of the second State to the first", "cmq:Message", "messages_cover"),
        *_cover("treaty_actions", "treaty actions"),
        *figures("treaty_actions", "treaty actions on instruments between the two", "cmq:TreatyAction", "treaty_actions_cover"),
        *figures("agreements", "instruments signed or concluded that are meant to bind the States or their bodies",
                 "cmq:Instrument", "treaty_actions_cover"),
        Field("force_min", "whole", "treaties between the two certainly in force at the end of the year, as far as told; a lower bound",
              "cmq:Instrument", _NO_TREATY, unit="treaties"),
        Field("force_disputed", "whole", "treaties of which it is disputed whether they are in force at the end of the year",
              "cmq:Instrument", _NO_TREATY, unit="treaties"),
        Field("force_unknown", "whole", "treaties of which nobody tells enough to say whether they are in force at the end of the year",
              "cmq:Instrument", _NO_TREATY, unit="treaties"),
        *_cover("oblig", "coded obligations"),
        Field("oblig_sure", "whole", "kinds of obligation that some data set codes for the year", "cmq:CodedObligation",
              _UNCODED_YEAR, unit="kinds of obligation"),
        Field("oblig_poss", "whole", "kinds of obligation that some data set may code for the year", "cmq:CodedObligation",
              _UNCODED_YEAR, unit="kinds of obligation"),
        Field("oblig_sure_kinds", "text", "the kinds behind oblig_sure", "cmq:obligationKind", values="scheme/obligation"),
        Field("oblig_poss_kinds", "text", "the kinds behind oblig_poss", "cmq:obligationKind", values="scheme/obligation"),
        Field("oblig_coders", "text", "the sources that code them; schemes and versions stand in obligation_years", "cmq:Source"),
    ), ("dyad", "year"), dyad_years,
    (Reference(("state1",), "states", ("state",)), Reference(("state2",), "states", ("state",))),
)

_DIRECTED: Final = Sheet(
    "directed_dyad_years", "Ordered pairs of States by year", "a pair of States in one direction in a calendar year", (
        *_pair(("_sending", "the sending State"), ("_receiving", "the receiving State"), "1000 × cow_sending + cow_receiving"),
        Field("sender", "code", "the member of the pair that sends, by its code or name", "cmq:sendingState", required=True),
        Field("receiver", "code", "the member of the pair that receives, by its code or name", "cmq:receivingState", required=True),
        *_cover("visits", "visits")[:1],
        *figures("visits", "visits of the one to the other", "cmq:Visit", "visits_cover"),
        *(field for rank in ranks() for field in figures(
            f"visits_{rank.replace('-', '_')}", f"visits whose highest-ranking visitor is of the rank {rank}", "cmq:rank", "visits_cover")),
        *figures("visits_rank_unknown", "visits whose visitor's rank is not known", "cmq:rank", "visits_cover"),
        *_cover("messages", "messages")[:1],
        *figures("messages", "messages of the one to the other", "cmq:Message", "messages_cover"),
    ), ("sender", "receiver", "year"), directed_dyad_years, (
        Reference(("dyad", "year"), "dyad_years", ("dyad", "year")), Reference(("state_sending",), "states", ("state",)),
        Reference(("state_receiving",), "states", ("state",)),
    ),
)

_OBLIGATIONS: Final = Sheet(
    "obligation_years", "Coded obligations by year", "an obligation that a data set codes for a pair, in a year in which it may hold", (
        Field("dyad", "code", "the pair, as in dyad_years", required=True),
        Field("year", "whole", "calendar year", required=True, unit="year"),
        Field("coding", "code", "the coded obligation", "cmq:CodedObligation", required=True),
        Field("obligation", "code", "its kind, in the terms of this dataset", "cmq:obligationKind", values="scheme/obligation"),
        Field("coded_as", "code", "its kind, in the words of the scheme", "cmq:codedAs"),
        Field("scheme", "code", "the rules under which it is coded", "cmq:scheme"),
        Field("version", "code", "version of the data set", "dcat:version"),
        Field("coders", "code", "who coded it: the authors of the source", "dcterms:creator"),
        Field("sources", "code", "the source that claims it", "cmq:Source"),
        Field("standing", "code", "certain if it holds on some day of the year whatever the exact days, else possible",
              values="certain possible", required=True),
        Field("from_year_min", "whole", "first year in which it may begin", "sem:hasEarliestBeginTimeStamp", _OPEN, unit="year"),
        Field("from_year_max", "whole", "last year in which it may begin", "sem:hasLatestBeginTimeStamp", _OPEN, unit="year"),
        Field("to_year_min", "whole", "first year in which it may end", "sem:hasEarliestEndTimeStamp", _OPEN, unit="year"),
        Field("to_year_max", "whole", "last year in which it may end, or in which the data end", "sem:hasLatestEndTimeStamp", _OPEN,
              unit="year"),
        Field("instruments", "text", "the instrument it is read from, where the data set names one", "schema:about"),
    ), ("dyad", "year", "coding"), obligation_years, (Reference(("dyad", "year"), "dyad_years", ("dyad", "year")),),
)

_EVENTS: Final = Sheet(
    "panel_events", "Events", "an accepted event", (
        Field("event", "text", "the event", "cmq:Event", required=True),
        Field("type", "code", "its class", "rdf:type", required=True),
        Field("label", "text", "its name in English, where it has one", "skos:prefLabel", required=True),
        Field("counts_as", "code", "the figure of dyad_years that it belongs to; a visit that is part of another counts with the whole",
              missing="it is of a kind that is not counted", values="visit meeting message treaty_action"),
        Field("dyads", "text", "the pairs that it joins", missing="it joins no two States"),
        Field("agreements", "whole", "instruments meant to bind that it signs or concludes", "cmq:Instrument", unit="instruments",
              required=True),
        Field("date", "text", "accepted date in Extended Date/Time Format (ISO 8601-2)", "cmq:date", "undated"),
        Field("precision", "code", "how exactly the date is known; years if its bounds lie in several, open without one of them",
              values="day month year years open none", required=True),
        Field("earliest", "day", "first day on which it can lie", "cmq:earliest", _OPEN),
        Field("latest", "day", "last day on which it can lie", "cmq:latest", _OPEN),
        Field("begin_min", "day", "first day on which it can begin", "sem:hasEarliestBeginTimeStamp", f"{_OPEN}; not an event that lasts"),
        Field("begin_max", "day", "last day on which it can begin", "sem:hasLatestBeginTimeStamp", f"{_OPEN}; not an event that lasts"),
        Field("end_min", "day", "first day on which it can end", "sem:hasEarliestEndTimeStamp", f"{_OPEN}; not an event that lasts"),
        Field("end_max", "day", "last day on which it can end", "sem:hasLatestEndTimeStamp", f"{_OPEN}; not an event that lasts"),
        Field("year_min", "whole", "first year in which it can fall; what lasts falls in the year in which it begins", "cmq:earliest",
              _OPEN, unit="year"),
        Field("year_max", "whole", "last year in which it can fall", "cmq:latest", _OPEN, unit="year"),
        Field("sending", "code", "sending States", "cmq:sendingState"),
        Field("receiving", "code", "receiving States", "cmq:receivingState"),
        Field("parties", "code", "other States behind those who take part, and those between whom the instrument is made",
              "cmq:participant"),
        Field("visitors", "text", "who visits, or heads the delegation", "cmq:visitor"),
        Field("visitor_names", "text", "the visitors' names", "skos:prefLabel"),
        Field("visitor_offices", "text", "the offices in which they come: as the sources state, else as held on those days",
              "cmq:capacity"),
        Field("visitor_rank", "code", "the highest rank of these offices", "cmq:rank", values=_RANK),
        Field("protocol", "code", "rank of the visit as a source states it", "cmq:protocol", values="scheme/protocol"),
        Field("action_kind", "code", "what the action does to the instrument", "cmq:actionKind", values="scheme/actionKind"),
        Field("instruments", "text", "the instruments that it acts on", "cmq:onInstrument"),
        Field("places", "text", "where it takes place; coordinates stand in event_places", "sem:hasPlace"),
        Field("part_of", "text", "the event that it is part of", "sem:subEventOf"),
        Field("sources", "whole", "sources that tell of it", "cmq:Source", unit="sources", required=True),
        Field("sources_side1", "whole", "sources on the side of the pair's first State", "cmq:side", _NO_PAIR, unit="sources"),
        Field("sources_side2", "whole", "sources on the side of the pair's second State", "cmq:side", _NO_PAIR, unit="sources"),
        Field("sources_other", "whole", "sources on neither side", "cmq:side", _NO_PAIR, unit="sources"),
        Field("claims", "whole", "claims of sources about it", "cmq:Claim", unit="claims", required=True),
        Field("disputed", "truth", "whether something accepted of it is disputed, or a conflict stands without a ruling",
              "cmq:disputed", required=True),
        Field("conflicts", "text", "the conflicts about it, settled or not", "cmq:Conflict"),
    ), ("event",), panel_events,
)

_EVENT: Final = Reference(("event",), "panel_events", ("event",))

SHEETS: Final = (
    _DYAD_YEARS, _DIRECTED, _OBLIGATIONS, _EVENTS,
    Sheet("event_parties", "States in events", "a State in an event, in one role", (
        Field("event", "text", "the event", "cmq:Event", required=True),
        Field("state", "code", "the State", "cmq:State", required=True),
        Field("role", "code", "as what it takes part", values="sending receiving party", required=True),
        Field("name", "code", "the State's name", "skos:prefLabel", required=True),
        Field("cow", "whole", "its Correlates of War code", "cmq:cowCode", _UNCODED),
        Field("gw", "whole", "its Gleditsch and Ward code", "cmq:gwCode", _UNCODED),
        Field("iso3c", "code", "its ISO 3166 alpha-3 code", "cmq:isoAlpha3", _UNCODED),
    ), ("event", "state", "role"), event_parties, (_EVENT, Reference(("state",), "states", ("state",)))),
    Sheet("event_places", "Places of events", "a place of an event", (
        Field("event", "text", "the event", "cmq:Event", required=True),
        Field("place", "text", "the place", "sem:hasPlace", required=True),
        Field("name", "text", "its name", "skos:prefLabel", required=True),
        Field("latitude", "number", "latitude in WGS 84", "schema:latitude", "no source gives it", unit="degree"),
        Field("longitude", "number", "longitude in WGS 84", "schema:longitude", "no source gives it", unit="degree"),
    ), ("event", "place"), event_places, (_EVENT,)),
    Sheet("treaties", "Instruments", "an instrument of which something is accepted", (
        Field("instrument", "text", "the instrument", "cmq:Instrument", required=True),
        Field("label", "text", "its name here", "skos:prefLabel", required=True),
        Field("titles", "text", "its titles as the sources give them", "dcterms:title"),
        Field("designation", "code", "what its title calls it", "cmq:designation", values="scheme/designation"),
        Field("level", "code", "between whom it is made", "cmq:level", values="scheme/level"),
        Field("legal_nature", "code", "whether it is meant to bind", "cmq:legalNature", values="scheme/legalNature"),
        Field("states", "code", "the States that it is between, themselves or through their bodies", "cmq:signatory"),
        Field("dyads", "code", "the pairs that it joins"),
        Field("actions", "whole", "treaty actions on it", "cmq:TreatyAction", unit="actions", required=True),
        *(field for stem, what in (("signed", "it is first signed or concluded"), ("force", "it enters into force"), ("ended", "it ends"))
          for field in (
              Field(stem, "text", f"date on which {what}, in Extended Date/Time Format", "cmq:date"),
              Field(f"{stem}_min", "day", f"first day on which {what}", "cmq:earliest", _OPEN),
              Field(f"{stem}_max", "day", f"last day on which {what}", "cmq:latest", _OPEN))),
        Field("ended_by", "code", "the action that ends it; that another replaced it is somebody's word and ends nothing", "cmq:actionKind",
              values="termination expiry"),
        *(Field(f"replaces_{voice}", "text", f"instruments that {who} says it replaced or ended; nothing follows in law from it",
                "dcterms:replaces", "nobody of this kind says so")
          for voice, who in (("text", "a treaty's text"), ("official", "an official or an official account"), ("other", "somebody else"))),
        Field("obligations", "text", "kinds of obligation that data sets read from it", "cmq:CodedObligation", values="scheme/obligation"),
        Field("obligation_codings", "text", "these codings, as in obligation_years", "cmq:CodedObligation"),
        Field("sources", "whole", "sources that tell of it", "cmq:Source", unit="sources", required=True),
    ), ("instrument",), treaties),
    Sheet("states", "States", "a State that the dataset knows", (
        Field("state", "text", "the State", "cmq:State", required=True),
        Field("label", "text", "its name in English, where it has one", "skos:prefLabel", required=True),
        Field("member", "code", "the member of pairs that it belongs to: its Correlates of War code, else its name", required=True),
        Field("cow", "whole", "Correlates of War code", "cmq:cowCode", _UNCODED),
        Field("gw", "whole", "Gleditsch and Ward code", "cmq:gwCode", _UNCODED),
        Field("iso2c", "code", "ISO 3166 alpha-2 code", "cmq:isoAlpha2", _UNCODED),
        Field("iso3c", "code", "ISO 3166 alpha-3 code", "cmq:isoAlpha3", _UNCODED),
        Field("begins", "day", "first day on which it can have existed", "cmq:Inception", "no source tells of its beginning"),
        Field("ends", "day", "last day on which it can have existed", "cmq:Dissolution", "no source tells of its end"),
    ), ("state",), states),
)
"""The tables in the order of the data package."""
