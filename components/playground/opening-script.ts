/** Run before the first paint: marks the page when its address asks for a request of its own. */
export const openingScript =
  "if(/^#r1=/.test(location.hash)||/[?&]model=/.test(location.search))document.documentElement.dataset.opening=''";
