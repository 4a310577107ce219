import S3rver from 's3rver';

// A process of its own: `startTemporaryS3` starts it, and tells it the folder and the buckets.
const [directory = '', ...buckets] = process.argv.slice(2);
const server = new S3rver({
  ...{ directory, port: 0, address: '127.0.0.1', silent: true },
  configureBuckets: buckets.map((name) => ({ name })),
});
const { port } = await server.run();
process.send?.(port);
process.once('disconnect', () => process.exit());
