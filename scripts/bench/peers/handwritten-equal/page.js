const root = document.documentElement;

function remember(name, value) {
  try {
    if (value) localStorage[name] = value;
    else localStorage.removeItem(name);
  } catch (error) {
    console.warn('Nothing can be stored.', error);
  }
}

/** Says something in a button for two seconds. */
function say(button, text, isDone) {
  button.label ??= button.textContent;
  button.textContent = text;
  button.toggleAttribute('data-done', isDone);
  setTimeout(() => {
    button.textContent = button.label;
    button.removeAttribute('data-done');
  }, 2000);
}

async function textOf({ dataset: { file }, parentNode }) {
  if (!file) return [...parentNode.querySelectorAll('pre')].find((code) => code.checkVisibility()).textContent;
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: HTTP ${answer.status}`);
  return answer.text();
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(await textOf(button));
    say(button, 'Copied', true);
  } catch (error) {
    console.error(error);
    say(button, 'Not copied', false);
  }
}

/** The other theme than the one that is shown; what the system has anyway is no choice. */
function turnTheme() {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
  const chosen = next === system ? '' : next;
  if (chosen) root.dataset.theme = chosen;
  else delete root.dataset.theme;
  remember('theme', chosen);
}

/** The page in the other language opens at the section that is read. */
function keepPlace(link) {
  const read = [...document.querySelectorAll('h2, h3')].findLast((each) => each.getBoundingClientRect().top < 80);
  link.hash = read?.id ?? '';
}

let search;
const loadSearch = () => (search ??= import('./search.js'));
async function openSearch(event) {
  event.preventDefault();
  try {
    (await loadSearch()).open();
  } catch (error) {
    console.error(error);
    location.assign(link.href);
  }
}
const link = document.querySelector('.search');
link.onpointerenter = link.onfocus = loadSearch;

const clicks = { '.copy': copy, '.theme': turnTheme, '[hreflang]': keepPlace };
addEventListener('click', (event) => {
  const { target } = event;
  for (const selector in clicks) {
    const found = target.closest(selector);
    if (found) clicks[selector](found);
  }
  if (target.closest('.search') && !event.ctrlKey && !event.metaKey && !event.shiftKey) openSearch(event);
});

addEventListener('keydown', (event) => {
  const withControl = event.ctrlKey || event.metaKey;
  const asks = event.key === '/' ? !withControl && !event.target.closest('input') : event.key === 'k' && withControl;
  if (asks && !document.querySelector('dialog[open]')) openSearch(event);
});

addEventListener('change', ({ target }) => {
  const chosen = target.closest('.code > label');
  if (!chosen) return;
  const before = chosen.getBoundingClientRect().top;
  const language = chosen.textContent;
  for (const label of document.querySelectorAll('.code > label'))
    if (label.textContent === language) label.control.checked = true;
  scrollBy(0, chosen.getBoundingClientRect().top - before);
  remember('language', language);
});
