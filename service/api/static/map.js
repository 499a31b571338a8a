// The table of plants holds every link; with a pointer the marks lead there too.
const map = document.querySelector("svg.map");
if (map) {
  map.classList.add("live");
  map.addEventListener("click", (event) => {
    const plant = event.target.closest("[data-plant]");
    if (plant) window.location.assign(`/facilities/${plant.dataset.plant}`);
  });
}
