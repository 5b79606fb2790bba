"""Why a mutant survives: what nothing in the data could know, or which check would."""

__all__ = ["reason"]

_JUDGEMENT = """**A judgement.** A ruling says which claim is preferred, and why, in prose; without it the conflict is told as an
information, because disagreement between sources is a result and no defect. Nothing else in the data knows who is right."""

_GRAMMAR = """**Grammar.** The words name everybody and every day that is stated; which of two roles, or of two ends, is whose stands in
the order of the words. A check would have to parse sentences."""

_IDLE_WORDS = """**Words that carry nothing.** What is lost from the quote attests nothing that the claim states, and other claims or an
unclaimed record cover it; the claim is as true as before, if less easy to read. A check that each quote begins and ends with its
sentence would refuse the least that carries a claim."""

_LINKS = """**Links between things that have no name in the words.** Events, twinnings and states of affairs are told from sentences, not from forms
of names, so that no mention misses them. A check would have to ask a mention for each."""

_ONE_WITNESS = """**A fact with one witness.** It stands once, and neither words, names nor other sources repeat it: the side of a source by
whose publisher there is no other, the year of a page, a rank that fits the same names."""

_READING = """**A reading.** Why a passage is no claim is an evaluation by its reader; only a second reading can contradict it."""

_STYLE = """**A style among others.** The words have the title more than once or in a form that is no known name of an office, and
another mention or claim keeps it."""

_PREMISE = """**Reasons in prose.** An entry by context or counting may name premises and need not; that this one is missed only its
reason says."""

_CONTEXT = """**A form that its context explains.** It is no name; who is meant, a reason says in prose."""

_BY_KIND = {
    "begin and end exchanged": _GRAMMAR,
    "end of an extent dropped": _GRAMMAR,
    "another date of the same words": _GRAMMAR,
    "two other roles exchanged": _GRAMMAR,
    "sending and receiving State exchanged": _GRAMMAR,
    "sender and recipient exchanged": _GRAMMAR,
    "only reference dropped": _LINKS,
    "one of several dropped (party, participant, place)": _LINKS,
    "event taken for another (in states)": _LINKS,
    "instrument taken for another (in states)": _LINKS,
    "first word of a quote dropped": _IDLE_WORDS,
    "last word of a quote dropped": _IDLE_WORDS,
    "one of several quotes dropped": _IDLE_WORDS,
    "quote moved to other words": _IDLE_WORDS,
    "title of a mention dropped": _STYLE,
    "mention dropped": _STYLE,
    "office taken for another (in states and mentions)": _CONTEXT,
    "person taken for another (in states and mentions)": _CONTEXT,
    "State taken for another (in states and mentions)": _CONTEXT,
    "organisation taken for another (in states and mentions)": _CONTEXT,
    "instrument taken for another (in states and mentions)": _CONTEXT,
    "kind or rank of an entity or passage changed": _READING,
    "modality changed": _READING,
    "ruling dropped": _JUDGEMENT,
    "ruling turned round": _JUDGEMENT,
    "claim of a ruling dropped": _JUDGEMENT,
    "claim of a ruling replaced": _JUDGEMENT,
    "identity dropped": _JUDGEMENT,
    "premise changed": _PREMISE,
    "source changed (side)": _ONE_WITNESS,
    "source changed (published)": _ONE_WITNESS,
    "concept changed (level)": _ONE_WITNESS,
    "concept changed (other)": _ONE_WITNESS,
    "labels of two entities exchanged": _ONE_WITNESS,
}


def reason(key: tuple[str, str, str, str]) -> str:
    """Why a mutant survives; raises ``KeyError`` where nobody has said so."""
    return _BY_KIND[key[0]]
