// start.js: brings the page to life.

root.classList.add("live");
equipTheme();
equipOutline();
equipDetails();
equipSearch();
equipTour();
equipGestures();
equipKeys();
equipRoute();
// A browser scrolls to what an address names; here the camera goes there.
stage.addEventListener("scroll", () => stage.scrollTo(0, 0));

Object.assign(camera, firstCamera());
isWhole = camera.scale === wholeScale();
paintCamera();
fitTexts();
refold();
if (location.hash)
    follow(location.hash);
