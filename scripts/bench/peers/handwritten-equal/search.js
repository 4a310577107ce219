const shownMax = 20;
const dialog = document.createElement('dialog');
dialog.ariaLabel = 'Search the site';
dialog.innerHTML = `<form method=dialog><input role=combobox aria-label="Search the site" aria-expanded=true aria-controls=results aria-autocomplete=list placeholder="Guide, section, word…" autocomplete=off autocapitalize=off spellcheck=false enterkeyhint=go><button>Close</button></form><div id=results role=listbox aria-label="Search the site"></div><output></output>`;
const [input] = dialog.getElementsByTagName('input');
const [list, status] = [dialog.children[1], dialog.children[2]];

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = SEARCH_STYLE;
const styled = new Promise((resolve, reject) => Object.assign(style, { onload: resolve, onerror: reject }));
document.head.append(style);
document.body.append(dialog);

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const read = async () => {
  const answer = await fetch(SEARCH_INDEX, { priority: 'low' });
  if (!answer.ok) throw new Error(`${SEARCH_INDEX}: HTTP ${answer.status}`);
  const entries = await answer.json();
  return entries.map((entry) => ({ ...entry, head: fold(entry.title), body: fold(`${entry.within} ${entry.text}`) }));
};
const index = read();

/** Worth more at the beginning of a title than in it, and there more than in the text; 0 where it is nowhere. */
const worth = ({ head, body }, word) =>
  head.startsWith(word) ? 9 : head.includes(` ${word}`) ? 6 : head.includes(word) ? 4 : body.includes(` ${word}`) ? 2 : +body.includes(word);

function find(entries, words) {
  if (words.length === 0) return entries.filter(({ within }) => !within);
  return entries
    .map((entry) => {
      const each = words.map((word) => worth(entry, word));
      const bonus = entry.within ? 0 : 1;
      return { entry, score: Math.min(...each) && each.reduce((sum, one) => sum + one, bonus) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

/** A text with the words marked where they stand. */
function marked(text, words) {
  if (words.length === 0) return [text];
  const pattern = new RegExp(`(${words.map((word) => RegExp.escape?.(word) ?? word.replace(/\W/g, '\\$&')).join('|')})`, 'i');
  return text.split(pattern).map((piece, at) => (at % 2 ? element('mark', piece) : piece));
}

/** What stands around the first word that was looked for. */
function around(text, words) {
  const places = words.map((word) => fold(text).indexOf(word)).filter((at) => at >= 0);
  const from = Math.max(0, text.lastIndexOf(' ', Math.min(...places, text.length) - 40) + 1);
  const start = places.length && from > 60 ? from : 0;
  return `${start ? '…' : ''}${text.slice(start, start + 140)}${start + 140 < text.length ? '…' : ''}`;
}

function option({ href, title, within, text }, words, at) {
  const link = element('a', element('b', ...marked(title, words)), ...(within ? [element('small', within)] : []), element('p', ...marked(around(text, words), words)));
  return Object.assign(link, { href, id: `result-${at}`, role: 'option', tabIndex: -1 });
}

let chosen = 0;
function choose(next) {
  const count = list.children.length;
  if (count === 0) return input.removeAttribute('aria-activedescendant');
  chosen = (next + count) % count;
  [...list.children].forEach((each, at) => each.ariaSelected = `${at === chosen}`);
  input.setAttribute('aria-activedescendant', list.children[chosen].id);
}

async function show() {
  const entries = await index;
  const words = fold(input.value).split(/\s+/).filter(Boolean);
  const found = find(entries, words);
  list.replaceChildren(...found.slice(0, shownMax).map((entry, at) => option(entry, words, at)));
  list.scrollTop = 0;
  status.textContent = words.length === 0 ? '' : found.length === 1 ? '1 result' : found.length > 0 ? `${found.length} results` : 'Nothing found. Try another word.';
  choose(0);
}

input.oninput = show;
input.onkeydown = (event) => {
  const next = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, Home: 0, End: -1 }[event.key];
  if (event.isComposing || (next === undefined && event.key !== 'Enter')) return;
  event.preventDefault();
  if (event.key !== 'Enter') {
    choose(next);
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  } else if (event.ctrlKey || event.metaKey) window.open(list.children[chosen]?.href, '_blank', 'noopener');
  else list.children[chosen]?.click();
};
list.onpointermove = ({ target }) => {
  const at = [...list.children].indexOf(target.closest('a'));
  if (at >= 0 && at !== chosen) choose(at);
};
dialog.onclick = ({ target }) => {
  if (target === dialog || target.closest('a')) dialog.close();
};

export async function open() {
  await styled;
  dialog.showModal();
  input.select();
  await show();
}
