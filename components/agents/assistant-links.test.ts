import { describe, expect, it } from 'vitest';
import { assistantLinks, isPublicHost } from './assistant-links.ts';

describe('assistantLinks', () => {
  const prompt = 'Read https://portal.example/pt/docs/video.md & answer: "ok?"';
  const links = assistantLinks(prompt, 'https://portal.example');

  it('carry the prompt whole, each in its own parameter', () => {
    const read = (name: string, parameter: string) =>
      new URL(links.find((link) => link.name === name)?.href ?? '').searchParams.get(parameter);
    expect(read('ChatGPT', 'q')).toBe(prompt);
    expect(read('Claude', 'q')).toBe(prompt);
    expect(read('Cursor', 'text')).toBe(prompt);
  });

  it('offer the MCP server to VS Code', () => {
    const { href = '' } = links.find((link) => link.name === 'VS Code') ?? {};
    const [scheme, server = ''] = href.split('?');
    expect(scheme).toBe('vscode:mcp/install');
    expect(JSON.parse(decodeURIComponent(server))).toEqual({
      name: 'doitong',
      type: 'http',
      url: 'https://portal.example/mcp',
    });
  });
});

describe('isPublicHost', () => {
  it.each([
    ['portal.example', true],
    ['8.8.8.8', true],
    ['172.32.0.1', true],
    ['[2606:4700::1111]', true],
    ['localhost', false],
    ['app.localhost', false],
    ['127.0.0.1', false],
    ['[::1]', false],
    ['192.168.0.10', false],
    ['172.16.0.1', false],
    ['10.0.0.2', false],
    ['printer.local', false],
  ])('%s: %s', (hostname, expected) => {
    expect(isPublicHost(hostname)).toBe(expected);
  });
});
