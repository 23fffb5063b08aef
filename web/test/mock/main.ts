import { mockHub } from './server.ts';

const port = Number(process.env.PORT ?? 4100);
mockHub().listen(port, '127.0.0.1', () => console.log(`mock hub on http://127.0.0.1:${port}/graphql`));
