"""From the codes and materials of a line to a product, under the run's assumptions."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.application.assessments.request import LineIn, ProductAssumptionIn
from service.domain.benchmarks.products import HS6, CodeSystem, Product
from service.domain.errors import Fault
from service.domain.materials import Materials
from service.domain.reasons import Code

LENGTHS = {
    CodeSystem.HTS: (6, 8, 10),
    CodeSystem.CN: (4, 6, 8),
    CodeSystem.HS: (2, 4, 6),
}
_NAMES = {
    CodeSystem.HTS: "U.S. tariff schedule (HTS)",
    CodeSystem.CN: "EU Combined Nomenclature (CN)",
    CodeSystem.HS: "Harmonized System (HS)",
}
FIELDS = {
    "hts_code": CodeSystem.HTS,
    "cn_code": CodeSystem.CN,
    "hs_code": CodeSystem.HS,
}


def digits_of(text: str) -> str:
    """Return a code without the dots and spaces it is often printed with."""
    return text.replace(".", "").replace(" ", "").replace("\xa0", "")


def code_fault(field: str, text: str, system: CodeSystem) -> Fault | None:
    """Return what is wrong with a code, or None."""
    digits = digits_of(text)
    allowed = LENGTHS[system]
    if digits.isascii() and digits.isdigit() and len(digits) in allowed:
        return None
    lengths = ", ".join(map(str, allowed))
    return Fault(
        Code.NOT_A_CODE.value,
        f"{text!r} is not a code of the {_NAMES[system]}",
        f"give {lengths} digits; keep leading zeros",
        pointer=f"/{field}",
        value=text,
    )


@dataclass(frozen=True, slots=True)
class Assumption:
    """One product assumption, understood: the code or the material it puts in place."""

    code: str
    means: str
    because: str
    product: Product


def assumptions_of(
    given: list[ProductAssumptionIn], materials: Materials
) -> tuple[dict[str, Assumption], list[Fault]]:
    """Return the assumptions by what the lines say, and the faults among them."""
    found: dict[str, Assumption] = {}
    faults: list[Fault] = []
    for position, one in enumerate(given):
        at = f"/product_assumptions/{position}"
        key = one.code if one.code in materials.by_id else digits_of(one.code)
        if key in found:
            faults.append(
                Fault(
                    Code.CONTRADICTION.value,
                    f"{one.code!r} is assumed twice",
                    "keep one assumption for each code",
                    pointer=f"{at}/code",
                    value=one.code,
                )
            )
        product = _meant(one.means, materials)
        if product is None:
            faults.append(_means_fault(one.means, f"{at}/means"))
            continue
        if not _within(key, product, materials):
            faults.append(_elsewhere_fault(one, f"{at}/means"))
            continue
        found[key] = Assumption(key, one.means, one.because, product)
    return found, faults


def _meant(means: str, materials: Materials) -> Product | None:
    if means in materials.by_id:
        return Product("", None, means)
    digits = digits_of(means)
    system = CodeSystem.CN if len(digits) > max(LENGTHS[CodeSystem.HS]) else CodeSystem.HS
    if code_fault("means", means, system) is not None:
        return None
    return Product(digits, system, materials.of_code(digits))


def _means_fault(means: str, pointer: str) -> Fault:
    return Fault(
        Code.NOT_A_CODE.value,
        f"{means!r} is neither a code nor a material on record",
        "give CN digits (8), HS digits (4 or 6) or a material id from /v1/materials",
        pointer=pointer,
        value=means,
    )


def _within(key: str, product: Product, materials: Materials) -> bool:
    """Return whether an assumption stays with the goods of its code or material."""
    if key not in materials.by_id and product.code.startswith(key[:HS6]):
        return True
    said = key if key in materials.by_id else materials.of_code(key)
    meant = product.material
    return said is not None and meant is not None and _related(said, meant, materials)


def _elsewhere_fault(given: ProductAssumptionIn, pointer: str) -> Fault:
    return Fault(
        Code.CONTRADICTION.value,
        f"{given.means!r} is no good of {given.code!r}",
        "name a code under it, or a material that it is or that is a part of it",
        pointer=pointer,
        value=given.means,
    )


def product_of(
    line: LineIn, materials: Materials, assumptions: Mapping[str, Assumption]
) -> tuple[Product | None, list[Fault]]:
    """Return what a line is, or the faults of its codes."""
    given = [(field, getattr(line, field)) for field in FIELDS if getattr(line, field) is not None]
    faults = [fault for field, text in given if (fault := code_fault(field, text, FIELDS[field]))]
    if len(given) > 1:
        names = " and ".join(field for field, _ in given)
        faults.append(
            Fault(
                Code.CONTRADICTION.value,
                f"{names} are both given",
                "give one code; different nomenclatures meet in their first six digits alone",
                pointer=f"/{given[1][0]}",
                value=given[1][1],
            )
        )
    if line.material is not None and line.material not in materials.by_id:
        faults.append(_material_fault(line.material))
    if not given and line.material is None:
        faults.append(
            Fault(
                Code.PRODUCT_MISSING.value,
                "neither a code nor a material is given",
                "give hts_code, cn_code, hs_code or material",
                pointer="",
            )
        )
    if faults:
        return None, faults
    return _product(line, given, materials, assumptions)


def _material_fault(material: str) -> Fault:
    return Fault(
        Code.UNKNOWN_MATERIAL.value,
        f"material {material!r} is not on record",
        "take a material id from /v1/materials",
        pointer="/material",
        value=material,
    )


def _product(
    line: LineIn,
    given: list[tuple[str, str]],
    materials: Materials,
    assumptions: Mapping[str, Assumption],
) -> tuple[Product | None, list[Fault]]:
    code = digits_of(given[0][1]) if given else ""
    system = FIELDS[given[0][0]] if given else None
    derived = materials.of_code(code) if code else None
    material = line.material or derived
    if line.material and derived and not _related(line.material, derived, materials):
        return None, [
            Fault(
                Code.CONTRADICTION.value,
                f"{code} means {derived}, the line says {line.material}",
                "correct the code or the material",
                pointer="/material",
                value=line.material,
            )
        ]
    # Nomenclatures meet in six digits: an assumption for those holds for what lies under them.
    assumed = (assumptions.get(code) or assumptions.get(code[:HS6])) if code else None
    if assumed is None and line.material is not None:
        assumed = assumptions.get(line.material)
    if assumed is None:
        return Product(code, system, material), []
    words = f"{assumed.code} is taken to mean {assumed.means}: {assumed.because}"
    if assumed.product.code:
        meant = assumed.product
        return Product(meant.code, meant.system, meant.material, words), []
    return Product(code, system, assumed.product.material, words), []


def _related(one: str, other: str, materials: Materials) -> bool:
    return (
        materials.covers(one, other)
        or materials.covers(other, one)
        or materials.reaches(one, other)
        or materials.reaches(other, one)
    )
