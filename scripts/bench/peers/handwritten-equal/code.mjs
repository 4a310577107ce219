import { createCssVariablesTheme, createHighlighter } from 'shiki';

/** Elements of one letter for the four colours of code: a class would say no more to anyone, and cost more. */
const elements = {
  'token-keyword': 'b',
  'token-string': 'i',
  'token-string-expression': 'i',
  'token-constant': 'u',
  'token-comment': 'small',
};

const highlighter = await createHighlighter({
  themes: [createCssVariablesTheme({ name: 'kinds', variablePrefix: '--' })],
  langs: ['bash', 'powershell', 'javascript', 'typescript', 'tsx', 'python', 'graphql', 'json'],
});

export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function line(tokens) {
  const runs = [];
  for (const { content, color } of tokens) {
    const element = elements[color?.slice(6, -1)];
    const last = runs.at(-1);
    if (last && last.element === element) last.text += content;
    else runs.push({ element, text: content });
  }
  return runs
    .map(({ element, text }) => (element ? `<${element}>${escaped(text)}</${element}>` : escaped(text)))
    .join('');
}

function pre({ text, language }, label) {
  const { tokens } = highlighter.codeToTokens(text, { lang: language, theme: 'kinds' });
  return `<pre role=region tabindex=0 aria-label="${escaped(label)}"><code>${tokens.map(line).join('\n')}</code></pre>\n`;
}

const copy = '<button class=copy aria-live=polite>Copy</button>';
const legends = ['Language', 'Variant', 'How the end is known', 'Shell'];

/** `curl PowerShell, production, polling`: language, variant, how the end is known, shell. */
function choicesOf(title) {
  const [, name, shell, style, follow] =
    /^(.+?)( PowerShell)?, (minimal|production), (polling|webhook)$/.exec(title) ?? [];
  const shown = (text) => text[0].toUpperCase() + text.slice(1);
  return name ? [name, shown(style), shown(follow), shell ? 'PowerShell' : 'bash'] : [title];
}

/** Radio buttons, each followed by what it shows: code, or more radio buttons where that is not yet decided. */
function tabs(blocks, heading, names, at = 0, above = []) {
  const values = [...new Set(blocks.map(({ choices }) => choices[at]))];
  if (values.length < 2) return tabs(blocks, heading, names, at + 1, above);
  const name = names.next().value;
  const shown = values.map((value, index) => {
    const inside = blocks.filter(({ choices }) => choices[at] === value);
    const radio = `<input type=radio name=${name}${index === 0 ? ' checked' : ''}>`;
    const path = [...above, value];
    const panel =
      inside.length > 1
        ? tabs(inside, heading, names, at + 1, path)
        : pre(inside[0], `${path.join(', ')}, ${heading}`);
    return `<label>${radio}${escaped(value)}</label>\n${panel}`;
  });
  const isOuter = at === 0;
  return `<fieldset${isOuter ? ' class=code' : ''}><legend>${legends[at]}</legend>${shown.join('')}${isOuter ? copy : ''}</fieldset>\n`;
}

/** Pieces of code that follow each other: one in a frame with its title, several as tabs. */
export function codeOf(tokens, heading, names) {
  const blocks = tokens.map(({ lang = '', text }) => {
    const [language, title = language] = /^(\S*)(?: title="(.*)")?/.exec(lang).slice(1);
    return { language: language || 'text', title, text, choices: choicesOf(title) };
  });
  if (blocks.length > 1) return tabs(blocks, heading, names);
  const [only] = blocks;
  const title = only.choices[0];
  return `<figure class=code><figcaption>${escaped(title)}</figcaption>${copy}${pre(only, `${title}, ${heading}`)}</figure>\n`;
}
