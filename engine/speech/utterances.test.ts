import { describe, expect, it } from 'vitest';
import { utterancesOfSsml, utterancesOfText } from './utterances.ts';

const ssml = (source: string, language = 'en-US') => utterancesOfSsml(source, language, 50);
const markups = (source: string, language?: string) =>
  ssml(source, language).utterances.map(({ markup }) => markup.trim());

describe('utterancesOfText', () => {
  it('cuts long texts at sentence ends and loses no word', () => {
    const sentence = 'A frase tem algumas palavras e um ponto final. ';
    const { utterances } = utterancesOfText(sentence.repeat(100));
    expect(utterances.length).toBeGreaterThan(8);
    expect(utterances.every(({ markup }) => markup.length <= 450 && markup.endsWith('.'))).toBe(true);
    expect(utterances.map(({ markup }) => markup).join(' ')).toBe(sentence.repeat(100).trim());
  });

  it('pauses longer between paragraphs than between sentences', () => {
    const { utterances } = utterancesOfText(`${'One. '.repeat(100)}\n\nTwo.`);
    const pauses = utterances.map(({ pauseBeforeSeconds }) => pauseBeforeSeconds);
    expect(pauses[0]).toBe(0);
    expect(pauses.at(-1)).toBeGreaterThan(pauses[1] ?? 0);
  });

  it('keeps what looks like tags, entities and phoneme input as text', () => {
    const [first] = utterancesOfText('1 < 2 & <b>bold</b> [[h@]]').utterances;
    expect(first?.markup).toBe('1 &lt; 2 &amp; &lt;b&gt;bold&lt;/b&gt; [ [h@]]');
  });

  it.each(['', '  \n ', '...', '😀 !'])('refuses %j, which has nothing to say', (text) => {
    expect(() => utterancesOfText(text)).toThrow(expect.objectContaining({ code: 'unsupported-input' }));
  });
});

describe('utterancesOfSsml', () => {
  it('makes paragraphs, sentences and breaks utterances with pauses', () => {
    const { utterances } = ssml(
      '<speak><p><s>One.</s><s>Two.</s></p><break time="1.5s"/>Three<break time="250ms"/>four</speak>',
    );
    expect(utterances).toEqual([
      { markup: 'One.', pauseBeforeSeconds: 0 },
      { markup: 'Two.', pauseBeforeSeconds: 0.28 },
      { markup: 'Three', pauseBeforeSeconds: expect.closeTo(2.1) },
      { markup: 'four', pauseBeforeSeconds: 0.25 },
    ]);
  });

  it('keeps a break at the end', () => {
    expect(ssml('<speak>One<break time="2s"/></speak>').pauseAfterSeconds).toBe(2);
    expect(ssml('<speak><p>One</p></speak>').pauseAfterSeconds).toBe(0);
  });

  it('turns prosody into per cents', () => {
    expect(markups('<prosody rate="slow" pitch="+6st" volume="-6dB">low &amp; slow</prosody>')).toEqual([
      '<prosody rate="80%" pitch="170%" volume="50%">low &amp; slow</prosody>',
    ]);
  });

  it.each([
    ['characters', 'a1b', 'en-US', 'A, 1, B'],
    ['digits', '2026', 'en-US', '2 0 2 6'],
    ['telephone', '+55 11 98', 'pt-BR', '+, 5 5, 1 1, 9 8'],
    ['ordinal', '22', 'en-US', '22nd'],
    ['ordinal', '22', 'pt-BR', '22º'],
    ['date', '22/11/2026', 'pt-BR', '22 de novembro de 2026'],
    ['date', '11/22/2026', 'en-US', 'November 22, 2026'],
    ['date', '2026-11-22', 'en-GB', '22 November 2026'],
  ])('says-as %s reads %s in %s as %s', (kind, text, language, said) => {
    expect(markups(`<say-as interpret-as="${kind}">${text}</say-as>`, language)).toEqual([said]);
  });

  it('reads entities, CDATA and comments as XML does', () => {
    expect(markups('<?xml version="1.0"?><speak>a &lt; b<!-- no --> <![CDATA[<c>]]> &#233;</speak>')).toEqual(
      ['a &lt; b &lt;c&gt; é'],
    );
  });

  it('replaces sub by its alias', () => {
    expect(markups('<sub alias="World Wide Web">WWW</sub>')).toEqual(['World Wide Web']);
  });

  it.each([
    ['<speak>Hi <b>you</b></speak>', /<b> is not one of speak.*line 1, column 11/],
    ['<speak>\n  <p>Hi</speak>', /<\/speak> was found where <\/p> was expected \(line 2, column 8\)/],
    ['<speak>Hi', /<speak> is never closed/],
    ['Hi</p>', /<\/p> closes nothing/],
    ['a < b', /&lt;/],
    ['Tom & Ann', /&amp;/],
    ['<speak>&nbsp;x</speak>', /&nbsp; is not an entity/],
    ['<break time="20s"/>x', /up to 10s/],
    ['<break time="soon"/>x', /time="soon"/],
    ['<break strength="huge"/>x', /x-weak/],
    ['<prosody rate="900%">x</prosody>', /20% to 400%/],
    ['<prosody pitch="+40st">x</prosody>', /-12st to \+12st/],
    ['<prosody volume="+30dB">x</prosody>', /\+6dB/],
    ['<prosody size="1">x</prosody>', /no attribute size/],
    ['<emphasis level="mad">x</emphasis>', /strong, moderate/],
    ['<say-as>x</say-as>', /interpret-as/],
    ['<say-as interpret-as="poem">x</say-as>', /characters, /],
    ['<say-as interpret-as="date">31/31/2026</say-as>', /not a date/],
    ['<sub>x</sub>', /alias/],
    ['<break time=1s/>x', /name="value"/],
    ['<speak></speak>', /nothing to say/],
  ])('refuses %s', (source, message) => {
    expect(() => ssml(source)).toThrow(
      expect.objectContaining({ code: 'unsupported-input', message: expect.stringMatching(message) }),
    );
  });
});
