import { mcpTools } from '#components/agents/mcp-tools.ts';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';

type ToolName = keyof typeof mcpTools;

/** `<McpToolTable />`: the tools of the MCP server, in its own order. */
export const mcpToolTable: LocalPart = (_, locale) => {
  const words = messages[locale].docs.parts.mcp;
  const names = Object.keys(mcpTools) as ToolName[];
  return table(
    [words.tool, words.key, words.does],
    names.map((name) => [code(name), mcpTools[name].needsKey ? words.needed : words.open, words.tools[name]]),
  );
};

/** `<McpSettings />`: how a client is told of the server. */
export const mcpSettings: LocalPart = () => {
  const server = {
    type: 'http',
    url: `${placeholderOrigin}/mcp`,
    headers: { Authorization: 'Bearer dtg_…' },
  };
  return fence('json', 'mcp.json', JSON.stringify({ mcpServers: { doitong: server } }, null, 2));
};
