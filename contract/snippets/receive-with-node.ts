/**
 * A server that takes the signed POST of a generation. It listens before `submit`, so that no event is missed, and ends
 * with the first genuine one, whose generation is `generation` from then on.
 */
export function receiveWithNode(submit: string): string {
  return `// Takes the first genuine event. webhookUrl must lead here.
const server = createServer().listen(process.env.PORT ?? 4000);
const ended = new Promise((resolve) => {
  server.on("request", async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const genuine = isGenuine(request.headers, body);
    response.writeHead(genuine ? 204 : 400).end();
    if (genuine) resolve(JSON.parse(body).data);
  });
});

${submit}
const generation = await ended;
server.close();
`;
}
