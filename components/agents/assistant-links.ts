/** A link that opens an assistant with a prompt about a page, or connects it with this site. */
export interface AssistantLink {
  readonly name: string;
  readonly href: string;
  /** Whether it opens a program on the reader's machine, which reaches what the reader's browser reaches. */
  readonly isLocal: boolean;
}

/**
 * The ways to take a page to an assistant: ChatGPT and Claude by their `q`, Cursor by its prompt link, all three as their
 * makers document them. Visual Studio Code has no link for a prompt; it is offered the MCP server.
 */
export function assistantLinks(prompt: string, origin: string): readonly AssistantLink[] {
  const text = encodeURIComponent(prompt);
  const server = encodeURIComponent(JSON.stringify({ name: 'doitong', type: 'http', url: `${origin}/mcp` }));
  return [
    { name: 'ChatGPT', href: `https://chatgpt.com/?q=${text}`, isLocal: false },
    { name: 'Claude', href: `https://claude.ai/new?q=${text}`, isLocal: false },
    { name: 'Cursor', href: `https://cursor.com/link/prompt?text=${text}`, isLocal: false },
    { name: 'VS Code', href: `vscode:mcp/install?${server}`, isLocal: true },
  ];
}

/** Whether others than this machine and its network can read an address. */
export function isPublicHost(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname.endsWith('.local'))
    return false;
  if (hostname.startsWith('[')) return !/^\[(?:::1|f[cd]|fe80)/i.test(hostname);
  return !/^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(hostname);
}
