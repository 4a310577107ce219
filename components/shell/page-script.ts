/** Where the language of the code samples is remembered, in lower case: `python`. No secret. */
const languageKey = 'snippet language';

/** Where the place on a page is kept while its language is switched. */
const placeKey = 'place';

/**
 * Runs at the end of every page, before it is painted, and needs no framework. It shows code in the language that was last
 * chosen, here and on the pages that follow, and keeps fragment, filters, place and open parts when the language of the
 * page is switched; who switches at the top of a page comes to its fragment. A `page` event on the document tells it that the page was changed under it.
 */
export const pageScript = `{
const store = (name, work) => { try { return work(window[name]) } catch (error) { console.warn('Storage is closed.', error) } };
const path = () => location.pathname.replace(/^\\/[^/]*/, '');
const radios = () => [...document.querySelectorAll('.code-tab input[type=radio]')];
const choose = (language) => {
  for (const radio of radios()) if (radio.value.toLowerCase() === language) radio.checked = true;
};
const apply = () => {
  const language = store('localStorage', (storage) => storage.getItem('${languageKey}'));
  if (language) choose(language);
};
const landmarks = () => [...document.querySelectorAll('main [id]')].filter((part) => part.checkVisibility());
const topOf = (part) => part.getBoundingClientRect().top;
const remember = () => {
  if (location.hash && scrollY < 60) return;
  const part = landmarks().findLast((each) => topOf(each) <= 80);
  const open = [...document.querySelectorAll('main details')].map((each) => each.open);
  const place = { path: path(), y: scrollY, open, id: part && part.id, top: part && topOf(part) };
  store('sessionStorage', (storage) => storage.setItem('${placeKey}', JSON.stringify(place)));
};
const restore = () => {
  const text = store('sessionStorage', (storage) => storage.getItem('${placeKey}'));
  if (!text) return;
  store('sessionStorage', (storage) => storage.removeItem('${placeKey}'));
  const place = JSON.parse(text);
  if (place.path !== path()) return;
  const parts = document.querySelectorAll('main details');
  if (parts.length === place.open.length) parts.forEach((part, index) => { part.open = place.open[index] });
  const settle = () => {
    const part = place.id && document.getElementById(place.id);
    scrollTo({ top: part ? scrollY + topOf(part) - place.top : place.y, behavior: 'instant' });
  };
  settle();
  addEventListener('load', () => requestAnimationFrame(settle), { once: true });
};
document.addEventListener('change', ({ target }) => {
  if (!target.matches('.code-tab input[type=radio]')) return;
  const before = topOf(target.closest('.code-tabs'));
  const language = target.value.toLowerCase();
  store('localStorage', (storage) => storage.setItem('${languageKey}', language));
  choose(language);
  scrollBy({ top: topOf(target.closest('.code-tabs')) - before, behavior: 'instant' });
});
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element && target.closest('[data-switch]');
  if (!link) return;
  link.search = location.search;
  link.hash = location.hash;
  remember();
});
document.addEventListener('page', apply);
apply();
restore();
}`;
