"""Materials, their hierarchy, and the nomenclature codes that mean them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

HS6 = 6


@dataclass(frozen=True, slots=True)
class Material:
    """A category of goods; `codes` are the prefixes of a broad group without codes of its own."""

    material_id: str
    label: str
    parent: str | None
    codes: tuple[str, ...]
    functional_unit: str


@dataclass(frozen=True, slots=True)
class ConcordanceEntry:
    """One code of a nomenclature and the material it means."""

    code: str
    code_system: str
    edition: str
    material: str
    description: str


@dataclass(frozen=True, slots=True)
class Materials:
    """The hierarchy and the concordance of a release."""

    by_id: Mapping[str, Material]
    concordance: tuple[ConcordanceEntry, ...]
    _by_prefix: dict[str, str | None] = field(default_factory=dict, repr=False, compare=False)

    def chain(self, material: str) -> tuple[str, ...]:
        """Return a material and its ancestors, nearest first."""
        found: list[str] = []
        at: str | None = material
        while at is not None:
            found.append(at)
            at = self.by_id[at].parent
        return tuple(found)

    def covers(self, broader: str, material: str) -> bool:
        """Return whether a material is another one or lies below it."""
        return broader in self.chain(material)

    def of_code(self, code: str) -> str | None:
        """Return the narrowest material that all entries under a code share, or None.

        An exact entry wins; a longer code than the concordance holds is cut to its first six
        digits, where the nomenclatures meet.
        """
        if not self._by_prefix:
            self._by_prefix.update(self._prefixes())
        return self._by_prefix.get(code) or self._by_prefix.get(code[:HS6])

    def _prefixes(self) -> dict[str, str | None]:
        """Return the material of every beginning of a code on record."""
        exact: dict[str, list[str]] = {}
        below: dict[str, list[str]] = {}
        for entry in self.concordance:
            exact.setdefault(entry.code, []).append(entry.material)
            for length in range(2, min(len(entry.code), HS6) + 1):
                below.setdefault(entry.code[:length], []).append(entry.material)
        return {code: self._shared(found) for code, found in (below | exact).items()}

    def _shared(self, found: list[str]) -> str | None:
        if not found:
            return None
        chains = [self.chain(material) for material in dict.fromkeys(found)]
        common = set(chains[0]).intersection(*map(set, chains[1:]))
        return next((material for material in chains[0] if material in common), None)

    def codes_below(self, material: str) -> Iterator[str]:
        """Yield the codes of the concordance that mean a material or one below it."""
        for entry in self.concordance:
            if self.covers(material, entry.material):
                yield entry.code

    def reaches(self, product: str, figure: str) -> bool:
        """Return whether a figure's material is a part of a broader product.

        True where it lies below the product, or where its codes lie in the product's ranges.
        """
        if product != figure and self.covers(product, figure):
            return True
        prefixes = self.by_id[product].codes
        return bool(prefixes) and any(c.startswith(prefixes) for c in self.codes_below(figure))
