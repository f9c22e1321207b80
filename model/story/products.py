"""Names of medicines and product candidates in a sentence: codes, nonproprietary names, trade names.

`OKL2704`, `huB242-AX1` and `SB 203580` are codes; a nonproprietary name (`dorvastimab`) is known by its stem, a trade
name by its mark (`Veltrisan®`) or by the dosage form behind it (`Somnexa tablets`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from model.data.drug_names import (
    DOSAGE,
    NOT_CODE_LETTERS,
    NOT_CODES,
    NOT_DRUGS,
    PARTS,
    PLATFORMS,
    PRODUCT_NOUNS,
    STEMS,
)
from model.data.words import words


class Shape(StrEnum):
    """How a product's name is made."""

    CODE = "code"
    INN = "inn"  # nonproprietary name
    BRAND = "brand"


@dataclass(frozen=True, slots=True)
class Product:
    """A name; `start` and `end` count the sentence that was searched.

    `part` tells that the words call it an ingredient or a target, `placed` that only its place makes it a product.
    """

    name: str
    start: int
    end: int
    shape: Shape
    part: bool = False
    placed: bool = False

    @property
    def key(self) -> str:
        """The name for comparison."""
        return " ".join(self.name.lower().split())


_CODE: Final = re.compile(
    r"(?<![\w$€£¥.,/-])(?=[A-Za-z0-9/-]{0,12}\d)(?=[a-z0-9/-]{0,6}[A-Z])[A-Za-z][A-Za-z0-9]{0,11}"
    r"(?:[-‑–/][A-Za-z0-9]{1,8}){0,3}(?![\w-]|\.\d)"
    r"|(?<![\w-])[A-Z]{1,4} (?:\d{3,8}[A-Z]?|\d{2,4}-\d{2,5})(?![\w-]|[.,]\d)"
)
_NOT_CODE: Final = re.compile(NOT_CODES, re.IGNORECASE)
_WORD: Final = re.compile(r"(?<![\w@./-])[A-Za-z][a-z]{5,24}(?![\w@/]|\.[a-z])")
_STEM: Final = re.compile(rf"(?:{'|'.join(sorted(set(STEMS), key=len, reverse=True))})$")
_SECOND: Final = re.compile(r" ([A-Za-z][a-z]{4,13})(?![\w-])")
_SECOND_STEM: Final = re.compile(
    r"(?:tansine|vedotin|tecan|ozogamicin|alfa|beta|pegol|cogene|vec|leucel|parvovec|xten|ravtansine|sudotox|tiuxetan|"
    r"pasudotox|emtansine|mafodotin|pendetide|tetraxetan)$"
)
_MARKED: Final = re.compile(
    r"(?<![\w-])([A-Z][A-Za-z]{2,20}(?:[- ][A-Z0-9][A-Za-z0-9]{0,12})?) ?(?:®|™|℠|\((?:R|TM|SM|tm|r)\))"
)
_FORMED: Final = re.compile(
    rf"(?<![\w-])([A-Z][a-z]{{3,20}}|[A-Z]{{4,20}})(?= (?:{'|'.join(sorted(DOSAGE))}|tablets and capsules|eye drops|"
    rf"oral solution|nasal spray)\b)"
)
# "all rights to Fentara, a nasal spray": a capitalised word where a product stands.
_PLACED: Final = re.compile(
    r"\b(?:rights? (?:to|in|for)|licen[sc]es? (?:to|for)|"
    r"[Aa]pplications? for|(?:approval|authori[sz]ation|registration|"
    r"clearance) (?:of|for)|approved|sales of|"
    r"first sale of|sells|markets|launch(?:ed|es)?(?: of)?|"
    r"know(?:n)? (?:it|the [a-z]+) as|(?:sell|sold|market|marketed) (?:it |the [a-z]+ )?as|brand name|"
    r"trials? of|stud(?:y|ies) of|candidate|compound|drug|product|treated with|dosed with|doses of|to (?:sell|market|"
    r"distribute|develop|commerciali[sz]e|promote)) "
    r"([A-Z][a-z]{3,20}|[A-Z]{2,5}-[A-Z][a-z]{2,12})(?=[ ,.;)]|$)(?! (?:and [A-Z]|[A-Z]))"
)
_APPOSED: Final = re.compile(
    rf"(?<![\w-])([A-Za-z][a-z]{{5,20}}), (?:a|an|the|its|our|the company['’]s|[\w-]+['’]s?) (?:[\w-]+ "
    rf"){{0,6}}?{PRODUCT_NOUNS}\b"
)
_CODED: Final = re.compile(
    r"(?<![\w-])([A-Za-z][a-z]{5,20}(?: (?!gel\b|cream\b)[a-z]{5,14})?) "
    r"?(?:(?:gel|cream|tablets|capsules) )?\((?:[A-Z]{1,5}[- ]?\d[\w-]*|formerly|also)"
)
# "verecabtagene autoleucel (“vere-cel,” formerly known as OKL-17)"; "OKL-9 (INN: cermidase alfa)"
_ABBREVIATED: Final = re.compile(r"[a-z] \([“\"]([a-z]{3,12}-[a-z]{3,8}),?[”\"]")
_BY_INN: Final = re.compile(r"\((?:INN|USAN|generic name)[:,]? ([a-z]{6,20}(?: [a-z]{3,14})?)\)")
# "which was called CP-GTN", "under the code name CowCap": codes without a number
_LETTERS: Final = re.compile(
    r"\b(?:called|known as|named|designated|code[- ]name) [“\"]?([A-Z]{1,5}-[A-Z]{2,5}|[A-Z][a-z]+[A-Z][a-z]+)(?![\w-])"
)
# "a patch containing dexibufotene", "Nezolt is a brand of fluradine"
_INGREDIENT: Final = re.compile(
    r"\b(?:active (?:ingredient|substance)(?: is|,| of \w+ is)|(?:is|as) (?:a|the) (?:\w+ )?brand (?:name )?(?:of|"
    r"for)|patch containing|"
    r"tablets? containing|spray containing|generic name(?: is|,)|"
    r"(?:coined|chosen|adopted|given it|gave it) the (?:generic )?name) ([a-z]{6,20})(?=[,.;) ])"
)
# "Dexipranol is an oral drug for tremor": what begins a sentence and is a medicine is its name
_IS_A: Final = re.compile(rf"^([A-Z][a-z]{{5,20}}) is (?:an?|the|our|its) (?:[\w-]+ ){{0,4}}?{PRODUCT_NOUNS}\b")
# "went by the laboratory name “Bluebell”"
_WORKING_NAME: Final = re.compile(
    r"\b(?:laboratory|code|working|internal|project) name (?:of )?[“\"]([A-Z][a-z]{3,15})[,.]?[”\"]"
)
# "OKL-8, also called tovericol"
_CALLED: Final = re.compile(
    r"(?<![\w-])[A-Z]{1,5}[- ]?\d[\w-]{0,8},? (?:which is )?(?:also |now |formerly |generically )?"
    r"(?:called|known as|named) ([a-z]{6,20})(?=[,.;) ])"
)
_FORMULATION = (
    r"(?:(?:inhalation|ophthalmic|oral|nasal|topical|injectable|extended-release|intravenous|for) ?)?"
    r"(?:solution|emulsion|suspension|injection|tablets?|capsules?|cream|gel|ointment|spray|powder|drops|patch)?"
)
# "Levadontine is referred to as NKJ-303"
_CODE_GIVEN: Final = re.compile(
    r"(?<![\w-])([A-Za-z][a-z]{5,20}),? (?:(?:which )?(?:is|was|has been) |which (?:[A-Za-z]+ ){1,3}?)?"
    r"(?:also |previously |formerly |originally |now ){0,2}(?:referred to|known|designated|coded) as [A-Z]{1,5}[- ]?\d"
)
# "OKL-3 (rivastanine tartrate)"
_SALT = r"(?:[a-z]{2,10}(?:ate|ide|ite)|sodium|potassium|calcium|acid)"
# "Veltrisan® (amurelixib)"
_GENERIC: Final = re.compile(
    r"(?:®|™|\((?:R|TM)\)|(?<![\w-])[A-Z]{1,5}[- ]?\d[\w-]{0,8}) \(([a-z][a-z]{5,20}(?: alfa| beta| pegol"
    rf"| {_SALT})?)(?=[,)]| {_FORMULATION})"
)
# "Metanolast, known at Oakley Farma as OKF 3306"
_KNOWN_AT: Final = re.compile(
    r"(?<![\w-])([A-Za-z][a-z]{5,20}),? (?:which is |is )?(?:also )?known (?:at|to|by) (?:[A-Z][\w&.-]* ){1,3}as "
    r"[A-Z]{1,5}[- ]?\d"
)
# "Relaxon (carbidexol)": a trade name without its mark
_BRAND_GENERIC: Final = re.compile(rf"(?<![\w-])([A-Z][a-z]{{3,20}}) \(([a-z]{{6,20}})(?: {_FORMULATION})?\)")
_SHORT = 3
_LONG = 22


def products(text: str) -> list[Product]:
    """The names in a folded sentence, in order, without overlaps; codes before words before trade names."""
    found: list[Product] = []
    taken = bytearray(len(text))  # which characters belong to a name: cheaper than comparing each name with all others
    for product in [*_codes(text), *_lettered(text), *_brands(text), *_inns(text), *_named_twice(text), *_placed(text)]:
        if not any(taken[product.start : product.end]):
            taken[product.start : product.end] = b"\1" * (product.end - product.start)
            found.append(product)
    return sorted(found, key=lambda product: product.start)


def _codes(text: str) -> Iterator[Product]:
    for match in _CODE.finditer(text):
        code = match[0]
        if not _SHORT <= len(code) <= _LONG or _NOT_CODE.fullmatch(code) or not any(c.isupper() for c in code):
            continue
        if " " in code and (code.split()[0].lower() in NOT_CODE_LETTERS or _is_year(code.split()[1])):
            continue
        if _ATTRIBUTE.search(code) or _MUTATION.fullmatch(code):
            continue
        if code.split("-")[0].lower() in (
            "phase",
            "anti",
            "mid",
            "pre",
            "non",
            "post",
            "pro",
            "covid",
            "form",
            "level",
            "item",
        ):
            continue
        yield Product(code, match.start(), match.end(), Shape.CODE, _is_part(text, match.start(), match.end()))


def _lettered(text: str) -> Iterator[Product]:
    for pattern in (_LETTERS, _WORKING_NAME):
        for match in pattern.finditer(text):
            yield Product(match[1], match.start(1), match.end(1), Shape.CODE)


def _is_year(digits: str) -> bool:
    return len(digits) == len("1999") and digits[:2] in ("19", "20")


_ATTRIBUTE: Final = re.compile(
    r"-(?:positive|negative|based|expressing|mutant|mutated|driven|like|related|specific|mediated|year|day|week|old)$",
    re.IGNORECASE,
)
_MUTATION: Final = re.compile(r"[A-Z]\d{1,4}[A-Z]")
_COMPOSED: Final = re.compile(
    r"\b(?:composed of|comprises?|comprising|consist(?:s|ing) of|made (?:up )?of|contains|conjugated to|linked to|"
    r"attached to|"
    r"coupled to|binds? (?:\S+ ){0,3}?to)\b[^.;]{0,80}$|\b(?:targets?|targeting|expressing|against|inhibits|blocks) "
    r"(?:the )?$|\banti-$|\bgenes? \($",
    re.IGNORECASE,
)


# "SUMMIT-2, a Phase III trial", "the LUMEN-2 study": trials have names like codes, but made of a word.
_TRIAL_NAME: Final = re.compile(r"[A-Z]{5,12}-\d")
_TRIAL: Final = re.compile(r"\b(?:trial|study|studies)\b", re.IGNORECASE)
_TRIAL_BEHIND: Final = re.compile(
    r"(?:,? (?:an?|our|its) (?:[\w-]+ ){0,5}?| \((?:an?|the) (?:[\w-]+ ){0,5}?)(?:trial|study)\b", re.IGNORECASE
)


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether the words call it an ingredient or a target: "Oakley's OK591 antibody", "composed of huB5 and AX1"."""
    if _TRIAL_BEHIND.match(text, end) or (_TRIAL_NAME.fullmatch(text, start, end) and _TRIAL.search(text)):
        return True
    behind = re.match(r" ([a-z][\w-]*)", text[end : end + 24])
    if behind and behind[1].lower() in PARTS:
        return True
    return _COMPOSED.search(text, max(0, start - 100), start) is not None


def _brands(text: str) -> Iterator[Product]:
    for pattern in (_MARKED, _FORMED):
        for match in pattern.finditer(text):
            behind = re.match(r"(?:®|™|℠| ?\(\w{1,2}\))? ([A-Za-z-]+)", text[match.end(1) : match.end(1) + 40])
            word = behind[1].lower() if behind else ""
            first, _, rest = match[1].partition(" ")
            begin = match.start(1)
            if rest and (first.lower() in _HEADLINE_VERBS or first.lower() in _NO_BRANDS):
                begin += len(first) + 1  # "FDA Approves Oaklyn®"
            name = text[begin : match.end(1)]
            if word in PLATFORMS or name.lower() in _NO_BRANDS:
                continue
            yield Product(name, begin, match.end(1), Shape.BRAND)


_HEADLINE_VERBS: Final = words(
    "approves approve approved accepts clears clear grants launches launch launched licenses license acquires acquire "
    "acquired sells sell sold markets market receives receive develops develop begins begin starts start announces "
    "buys buy bought purchases purchase names takes wins announce reports report presents completes complete "
    "returns return regains rejects reject rights to of with by "
    "on in from first files file submits submit supplies promotes discontinues withdraws recalls distributes"
)
_NO_BRANDS: Final = words(
    "the this new oral topical nasal each those these generic such other our their its two three four and for with "
    "common "
    "both all press phase human current special annual certain drug first second third"
)


def _inns(text: str) -> Iterator[Product]:
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if word in NOT_DRUGS or not _STEM.search(word) or word.removesuffix("s") in NOT_DRUGS:
            continue
        end = match.end()
        second = _SECOND.match(text, end)
        if second and second[1].lower() not in NOT_DRUGS and _SECOND_STEM.search(second[1].lower()):
            end = second.end()
        yield Product(text[match.start() : end], match.start(), end, Shape.INN)
    for pattern in (
        _CODED,
        _APPOSED,
        _GENERIC,
        _CALLED,
        _CODE_GIVEN,
        _ABBREVIATED,
        _BY_INN,
        _KNOWN_AT,
        _INGREDIENT,
        _IS_A,
    ):
        for match in pattern.finditer(text):
            start = match.start(1)
            first, _, rest = match[1].partition(" ")
            if rest and (first.endswith(("ing", "ed")) or first.lower() in _NEVER_FIRST):
                start += len(first) + 1  # "evaluating tovericol (OKL-8)"
            name = text[start : match.end(1)]
            # A capital within a sentence is a company's: "Oakley (OKL-12)".
            if name[0].isupper() and start > 0:
                continue
            if name.lower().split()[0] not in _NO_INNS and name[0].isalpha():
                yield Product(name, start, match.end(1), Shape.INN)


def _named_twice(text: str) -> Iterator[Product]:
    for match in _BRAND_GENERIC.finditer(text):
        if match[2] not in _NO_GENERICS and match[1].lower() not in _NEITHER:
            yield Product(match[1], match.start(1), match.end(1), Shape.BRAND, placed=True)
            yield Product(match[2], match.start(2), match.end(2), Shape.INN)


# "its eye implant Lumevia", "the company's tablet Calvora", "Nezolt, Oakley's nasal spray"
_NAMED_FORM: Final = re.compile(
    r"\b(?:tablet|spray|patch|foam|implant|capsule|vaccine|antibody|ointment|gel|cream|lotion|injection|inhaler|drops|pill|"
    r"medicine|antibiotic|valve|stent|catheter|device|painkiller) ([A-Z][a-z]{4,20})(?=[ ,.;:)]|$)(?! [A-Z])"
)
_FORM_BEHIND: Final = re.compile(
    r"(?<![\w-])([A-Z][a-z]{4,20}), (?:an?|its|the|our|[A-Z]\w+['’]s) (?:[a-z-]+ ){0,3}?(?:tablet|spray|patch|foam|"
    r"implant|"
    r"capsule|ointment|gel|cream|lotion|inhaler|eye drops?|pill)s?\b"
)


# "the Tidemark cryoablation catheter"
_DEVICE: Final = re.compile(
    r"\b(?:the|its|of|['’]s) ([A-Z][a-z]{4,20})(?= (?:[a-z-]+ )?(?:catheter|valve|stent|pump|pacemaker|defibrillator|"
    r"scaffold|graft)s?\b)"
)


def _placed(text: str) -> Iterator[Product]:
    for match in (m for pattern in (_PLACED, _NAMED_FORM, _FORM_BEHIND, _DEVICE) for m in pattern.finditer(text)):
        if match[1].lower() not in _NOT_PLACED:
            yield Product(match[1], match.start(1), match.end(1), Shape.BRAND, placed=True)


_BEFORE_NAMES: Final = words(
    "commercialize commercialise develop market sell manufacture promote distribute license test study evaluate "
    "either both "
    "versus with than oral called named using given gives giving on taking take took"
)
_PLACES: Final = words(
    "japan china canada europe germany france korea taiwan australia israel asia america africa latin north south "
    "east west "
    "phase form the this that these each both such under item other another certain company agreement parent fda"
)
_COMMON: Final = words(
    "formerly previously originally also known called named which including collectively company compound candidate "
    "product products program programs vaccine therapy treatment antibody inhibitor "
    "molecule "
    "medicine trials patients studies disease agreement collaboration license partner called following including "
    "patient conditions infusion injection tablet tablets capsule together however chairman president officer director "
    "founder subsidiary affiliate protein peptide formulation agency administration application approval analgesic "
    "today october november december january february august september exclusively currently recently previously"
)
_NO_INNS: Final = NOT_DRUGS | _COMMON
_NO_GENERICS: Final = _NO_INNS | _NO_BRANDS
_NEITHER: Final = _NO_BRANDS | _COMMON
_NEVER_FIRST: Final = _NO_GENERICS | _BEFORE_NAMES
_NOT_PLACED: Final = _NO_INNS | _PLACES
