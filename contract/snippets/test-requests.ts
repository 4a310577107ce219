import fc from 'fast-check';
import type { GenerateInput } from '../request.ts';

/** For the tests of this folder: text in which shells and languages find something to expand, and requests made of it. */
export const nasty = `It's "quoted" \\ $HOME \`id\` $(id) \${x} !! %s \n\r\t \u0000 \u0085 \u2028 ‘’‚‛ “”„ '@ </script> 日本 🌅 é 'JSON'\nJSON\n'@\n`;

export const plain: GenerateInput = {
  type: 'VIDEO',
  provider: 'kling',
  input: { text: 'Veleiro numa baía calma' },
  options: { mode: 'pro', duration: 10, aspectRatio: '16:9', enhance: true },
};

export const hard: GenerateInput = {
  type: 'AUDIO',
  priority: 'COST',
  input: { text: nasty, image: undefined },
  options: { style: nasty, speed: 1.25, loop: false },
  webhookUrl: "https://example.com/it's?a=1&b=2",
};

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      '’',
      '@',
      '\\',
      '$',
      '`',
      '\n',
      '\r',
      '!',
      '{',
      '🌅',
      '%',
      '#',
      '\u2028',
      'n',
    ),
  }),
);
const option = fc.oneof(odd, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);

export const requests: fc.Arbitrary<GenerateInput> = fc.record(
  {
    type: fc.constantFrom('VIDEO', 'IMAGE', 'AUDIO', 'AVATAR'),
    provider: odd,
    priority: fc.constantFrom('QUALITY', 'SPEED', 'COST'),
    input: fc.record({ text: odd, image: odd }, { requiredKeys: [] }),
    options: fc.dictionary(name, option, { maxKeys: 5 }),
    webhookUrl: odd,
  },
  { requiredKeys: ['type', 'input'] },
);

/** The value as JSON in UTF-8 carries it: -0 is 0, undefined is absent, no unpaired surrogates. */
export function carried(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, member) =>
    typeof member === 'string' ? member.toWellFormed() : member,
  );
}
