"""What a line says it is, and which rows of a dataset that means."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from service.domain.benchmarks.figures import Dataset, Good, KeyedBy
from service.domain.materials import Materials

HS6 = 6
NAMED = 4
Keys = Mapping[str, tuple[Good, ...]]


class CodeSystem(StrEnum):
    """The nomenclature of a code; different ones meet in their first six digits."""

    CN = "cn"
    HTS = "hts"
    HS = "hs"


@dataclass(frozen=True, slots=True)
class Product:
    """A good by code, material or both; `material` is derived from the code unless named."""

    code: str
    system: CodeSystem | None
    material: str | None
    assumed: str = ""

    @property
    def lookup_code(self) -> str:
        """Return the digits that tables are searched with: eight for CN, at most six otherwise."""
        return self.code if self.system is CodeSystem.CN else self.code[:HS6]


class Fit(StrEnum):
    """How a product meets the rows of a table."""

    EXACT = "exact"
    SAME_CODE = "same_code"
    BROADER = "broader"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Match:
    """The rows a product means, how they fit, and the words for the path."""

    fit: Fit
    goods: tuple[Good, ...]
    why: str


def match(dataset: Dataset, scope: str, product: Product, materials: Materials) -> Match:
    """Return the goods of a dataset that a product means in a scope."""
    keys = dataset.goods.get(scope, {})
    if dataset.info.keyed_by is KeyedBy.MATERIAL:
        return _by_material(keys, product, materials)
    if product.code:
        return _by_code(keys, product, materials)
    return _below_material(keys, product, materials)


def _by_code(keys: Keys, product: Product, materials: Materials) -> Match:
    code = product.lookup_code
    said = f"{(product.system or '').upper()} {product.code}"
    if product.system is CodeSystem.HTS and len(product.code) > HS6:
        said += f" cut to HS6 {code}"
    longest = next((code[:n] for n in range(len(code), 0, -1) if code[:n] in keys), None)
    if longest is not None:
        goods = _told_apart(keys[longest], product, materials)
        fit = Fit.EXACT if len(goods) == 1 else Fit.SAME_CODE
        return Match(fit, goods, f"{said}: the longest key that begins it is {longest}")
    below = tuple(good for key in sorted(keys) if key.startswith(code) for good in keys[key])
    if not below:
        return Match(Fit.NONE, (), f"{said}: no key of the table begins it or lies under it")
    below = _told_apart(below, product, materials)
    fit = Fit.EXACT if len(below) == 1 else Fit.BROADER
    return Match(fit, below, f"{said}: only the finer keys {_names(below)} lie under it")


def _told_apart(
    goods: tuple[Good, ...], product: Product, materials: Materials
) -> tuple[Good, ...]:
    if len(goods) == 1 or product.material is None:
        return goods
    meant = tuple(good for good in goods if materials.covers(product.material, good.material))
    return meant or goods


def _below_material(keys: Keys, product: Product, materials: Materials) -> Match:
    material = product.material
    if material is None:
        return Match(Fit.NONE, (), "neither code nor material is known")
    goods = tuple(
        good
        for key in sorted(keys)
        for good in keys[key]
        if materials.covers(material, good.material)
        or (materials.by_id[material].codes and key.startswith(materials.by_id[material].codes))
    )
    if not goods:
        return Match(Fit.NONE, (), f"no row of the table is {material}")
    fit = Fit.EXACT if len(goods) == 1 and goods[0].material == material else Fit.BROADER
    return Match(fit, goods, f"{material} means the keys {_names(goods)}")


def _by_material(keys: Keys, product: Product, materials: Materials) -> Match:
    material = product.material
    if material is None:
        return Match(Fit.NONE, (), f"{product.code} means no material on record")
    found = next((m for m in materials.chain(material) if m in keys), None)
    if found is not None:
        goods = keys[found]
        fit = Fit.EXACT if len(goods) == 1 else Fit.SAME_CODE
        return Match(fit, goods, f"{material} is counted as {found}")
    part = tuple(
        good for key in sorted(keys) for good in keys[key] if materials.reaches(material, key)
    )
    if not part:
        return Match(Fit.NONE, (), f"the table has no row for {material}")
    return Match(Fit.BROADER, part, f"{material} is broader than {_names(part)}")


def _names(goods: tuple[Good, ...]) -> str:
    shown = [
        (good.code or good.material) + (f" ({good.good})" if good.good else "") for good in goods
    ]
    rest = len(shown) - NAMED
    return ", ".join(shown[:NAMED]) + (f" and {rest} more" if rest > 0 else "")
