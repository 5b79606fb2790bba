"""Words spoilt: quotes shifted, forms and titles misspelt, gists and texts altered, names exchanged."""

from collections.abc import Callable, Iterator

from .material import Item, Material, Mutant, Node, listed, put, states, values


def misspelt(text: str) -> str:
    """The text with its longest word lacking a letter in the middle."""
    word = max(text.split(), key=len)
    half = len(word) // 2
    return text.replace(word, word[:half] + word[half + 1:], 1) if len(word) > 1 else text + "x"


def _quotes(item: Item) -> Iterator[tuple[int, str]]:
    for number, quote in enumerate(listed(item.node.get("quote"))):
        yield number, quote if isinstance(quote, str) else quote["exact"]


def _requoted(number: int, new: str) -> Callable[[Node], None]:
    def change(claim: Node) -> None:
        held = listed(claim["quote"])
        held[number] = new if isinstance(held[number], str) else held[number] | {"exact": new}
        put(claim, "quote", held)
    return change


def _quote_kind(kind: str, spoil: Callable[[str], str]) -> Callable[[Material], Iterator[Mutant]]:
    def mutants(material: Material) -> Iterator[Mutant]:
        for item in material.claims:
            for number, quote in _quotes(item):
                if spoil(quote) not in ("", quote):
                    yield item.spoilt(kind, f"“{_short(quote)}” → “{_short(spoil(quote))}”", _requoted(number, spoil(quote)))
    mutants.__doc__ = kind.capitalize() + "."
    return mutants


def _short(text: str) -> str:
    return text if len(text) <= 70 else f"{text[:34]}…{text[-34:]}"


first_word_dropped = _quote_kind("first word of a quote dropped", lambda quote: quote.partition(" ")[2].strip())
last_word_dropped = _quote_kind("last word of a quote dropped", lambda quote: quote.rpartition(" ")[0].strip())
letter_changed = _quote_kind("letter of a quote changed", misspelt)


def quote_moved(material: Material) -> Iterator[Mutant]:
    """A quote is replaced by that of the claim after the next one on the same source."""
    for at, item in enumerate(material.claims):
        other = material.claims[(at + 2) % len(material.claims)]
        if "quote" in item.node and other.file == item.file:
            def change(claim: Node, quote: object = other.node["quote"]) -> None:
                claim["quote"] = quote
            if other.node["quote"] != item.node["quote"]:
                yield item.spoilt("quote moved to other words", f"quote of {other.id}", change)


def quote_dropped(material: Material) -> Iterator[Mutant]:
    """One of several quotes of a claim is dropped."""
    for item in material.claims:
        quotes = listed(item.node.get("quote"))
        for number, quote in _quotes(item) if len(quotes) > 1 else ():
            def change(claim: Node, number: int = number) -> None:
                put(claim, "quote", [held for at, held in enumerate(listed(claim["quote"])) if at != number])
            yield item.spoilt("one of several quotes dropped", f"“{_short(quote)}”", change)


def _mention_kind(key: str) -> Callable[[Material], Iterator[Mutant]]:
    def mutants(material: Material) -> Iterator[Mutant]:
        for item in material.claims:
            for number, mention in enumerate(listed(item.node.get("mentions"))):
                if key in mention:
                    def change(claim: Node, number: int = number) -> None:
                        held = listed(claim["mentions"])[number]
                        held[key] = misspelt(held[key])
                    yield item.spoilt(f"{key} of a mention misspelt", f"“{mention[key]}” → “{misspelt(mention[key])}”", change)
    mutants.__doc__ = f"The {key} of a mention lacks a letter."
    return mutants


def title_dropped(material: Material) -> Iterator[Mutant]:
    """A mention loses its title."""
    for item in material.claims:
        for number, mention in enumerate(listed(item.node.get("mentions"))):
            if "title" in mention:
                def change(claim: Node, number: int = number) -> None:
                    del listed(claim["mentions"])[number]["title"]
                yield item.spoilt("title of a mention dropped", f"“{mention['title']}” of “{mention['form']}”", change)


def document_title_misspelt(material: Material) -> Iterator[Mutant]:
    """The title of a document, as a claim states it, lacks a letter."""
    for item in material.claims:
        for number, node in enumerate(states(item.node)):
            if "title" in node:
                def change(claim: Node, number: int = number) -> None:
                    states(claim)[number]["title"] = misspelt(listed(states(claim)[number]["title"])[0])
                yield item.spoilt("title of a document misspelt", f"{node['id']}: “{_short(listed(node['title'])[0])}”", change)


def name_misspelt(material: Material) -> Iterator[Mutant]:
    """The English label of a person, office, place, State or organisation lacks a letter."""
    for item in material.of_type("Person", "Office", "Place", "State", "Organisation"):
        english = item.node.get("label", {}).get("en")
        if english:
            def change(entity: Node) -> None:
                entity["label"]["en"] = misspelt(entity["label"]["en"])
            yield item.spoilt("name of an entity misspelt", f"“{english}” → “{misspelt(english)}”", change)


def labels_exchanged(material: Material) -> Iterator[Mutant]:
    """Two entities of one type have each other's labels."""
    items = {item.id: item for item in material.of_type("Person", "Office", "Place", "State", "Organisation", "Instrument")}
    for item in items.values():
        other = items[material.others(item.id)[0]]
        if item.node["label"] != other.node["label"]:
            records: dict[tuple[str, str], Node | None] = {
                (item.file, item.id): item.node | {"label": other.node["label"]},
                (other.file, other.id): other.node | {"label": item.node["label"]}}
            yield Mutant("labels of two entities exchanged", item.file, item.id, f"with {other.id}", records)


def gist_altered(material: Material) -> Iterator[Mutant]:
    """A name in a gist lacks a letter."""
    for item in material.claims:
        for mention in listed(item.node.get("mentions")) if "gist" in item.node else ():
            def change(claim: Node, form: str = mention["form"]) -> None:
                claim["gist"] = " ".join(claim["gist"].split()).replace(form, misspelt(form))
            yield item.spoilt("name in a gist misspelt", f"“{mention['form']}” → “{misspelt(mention['form'])}”", change)


def text_altered(material: Material) -> Iterator[Mutant]:
    """A stored text differs by one letter."""
    for file, text in material.texts.items():
        for at in range(len(text) // 40, len(text), max(1, len(text) // 20)):
            if text[at].isalnum():
                letter = "e" if text[at] != "e" else "a"
                yield Mutant("letter of a stored text changed", file, "", f"character {at}: {text[at]} → {letter}",
                             texts={file: text[:at] + letter + text[at + 1:]})


def coordinates_exchanged(material: Material) -> Iterator[Mutant]:
    """Latitude and longitude of a place are exchanged."""
    for item in material.claims:
        for number, node in enumerate(states(item.node)):
            if "latitude" in node and "longitude" in node:
                def change(claim: Node, number: int = number) -> None:
                    place = states(claim)[number]
                    place["latitude"], place["longitude"] = place["longitude"], place["latitude"]
                yield item.spoilt("latitude and longitude exchanged", node["id"], change)


def coordinate_changed(material: Material) -> Iterator[Mutant]:
    """A coordinate is off by one degree."""
    for item in material.claims:
        for number, node in enumerate(states(item.node)):
            for key in ("latitude", "longitude"):
                if key in node:
                    whole, _, fraction = node[key].partition(".")

                    def change(claim: Node, number: int = number, key: str = key, new: str = f"{int(whole) + 1}.{fraction}") -> None:
                        states(claim)[number][key] = new
                    yield item.spoilt("coordinate changed", f"{node['id']} {key} {node[key]}", change)


def number_changed(material: Material) -> Iterator[Mutant]:
    """A number (edition, ordinal, count, years of a term) is one greater."""
    for item in material.claims:
        for number, key, _, value in values(item, "http://www.w3.org/2001/XMLSchema#integer"):
            def change(claim: Node, number: int = number, key: str = key, new: str = str(int(value) + 1)) -> None:
                states(claim)[number][key] = new
            yield item.spoilt("number changed", f"{states(item.node)[number]['id']} {key} {value}", change)


KINDS = (
    first_word_dropped, last_word_dropped, letter_changed, quote_moved, quote_dropped, _mention_kind("form"), _mention_kind("title"),
    title_dropped, document_title_misspelt, name_misspelt, labels_exchanged, gist_altered, text_altered, coordinates_exchanged,
    coordinate_changed, number_changed,
)
