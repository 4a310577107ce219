import { expect, it } from 'vitest';
import { connectionVariables } from './postgres-programs.ts';

it('hands an address on as variables, its password among them', () => {
  expect(
    connectionVariables('postgres://doi%40tong:ge%2Fheim@db.internal:6432/shop?sslmode=require&x=1'),
  ).toEqual({
    PGHOST: 'db.internal',
    PGPORT: '6432',
    PGUSER: 'doi@tong',
    PGPASSWORD: 'ge/heim',
    PGDATABASE: 'shop',
    PGSSLMODE: 'require',
  });
});

it('takes a socket for the host where there is one', () => {
  expect(connectionVariables('postgres://postgres@localhost/postgres?host=%2Frun%2Fpg').PGHOST).toBe(
    '/run/pg',
  );
});
