import { type LocalGatewayPlace, startLocalGateway } from './local-gateway.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface NotedAcceptance {
  /** The statements of its transaction, in their order, without begin and commit. */
  readonly statements: readonly Statement[];
  /** Whose credits were charged. */
  readonly accountId: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** Has one request of the given body accepted and notes what its transaction asks of the store. */
export async function noteAcceptance(body: string, place: LocalGatewayPlace = {}): Promise<NotedAcceptance> {
  const noted: Statement[] = [];
  const gateway = await startLocalGateway('web', { ...place, onQuery: (statement) => noted.push(statement) });
  try {
    noted.length = 0;
    const { query, variables } = JSON.parse(body);
    await gateway.ask(query, variables);
    const charge = noted.findIndex(({ sql }) => sql.startsWith('insert into "ledger"'));
    const begin = noted.findLastIndex(({ sql }, at) => at < charge && /^(begin|start transaction)/.test(sql));
    const commit = noted.findIndex(({ sql }, at) => at > charge && sql === 'commit');
    const { dataDir, accountId, stop } = gateway;
    return { statements: noted.slice(begin + 1, commit), accountId, dataDir, stop };
  } catch (cause) {
    await gateway.stop();
    throw cause;
  }
}
