import { describe, expect, it } from 'vitest';
import { contentPolicy } from './content-policy.ts';

const hashes = { scripts: ['sha256-a='], styles: ['sha256-b='] };
const sources = { media: ['https://files.example'] };

function directives(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split('; ').map((each) => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)]),
  );
}

describe('contentPolicy', () => {
  it.each([true, false])(
    'runs and styles nothing inline but by its hash (application: %s)',
    (isApplication) => {
      const policy = contentPolicy(hashes, isApplication, sources);
      expect(policy).not.toContain('unsafe');
      expect(directives(policy)).toMatchObject({
        'script-src': "'self' 'sha256-a='",
        'style-src': "'self' 'sha256-b='",
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      });
    },
  );

  it('lets a reading page talk to this site alone', () => {
    expect(directives(contentPolicy(hashes, false, sources))).toMatchObject({
      'connect-src': "'self'",
      'img-src': "'self' data:",
    });
  });

  it('lets an application show media from anywhere and read them from where they are made', () => {
    expect(directives(contentPolicy(hashes, true, sources))).toMatchObject({
      'connect-src': "'self' data: blob: https://files.example",
      'media-src': "'self' data: blob: https://files.example https:",
    });
  });
});
