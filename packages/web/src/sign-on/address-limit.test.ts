import { MOST_FAILURES } from '@holdpoint/desk';
import { type Instant, instantOf } from '@holdpoint/engine';
import { expect, it } from 'vitest';
import { addressLimit, MOST_FROM_ONE_ADDRESS } from './address-limit.ts';

const START = Date.UTC(2026, 11, 1);
const MINUTE = 60_000;
const limitAt = () => {
  let now = START;
  const limit = addressLimit({ now: () => instantOf(now) as Instant });
  return { limit, wait: (minutes: number) => void (now += minutes * MINUTE) };
};
const fail = (limit: ReturnType<typeof addressLimit>, address: string, subject: string, times: number): void => {
  for (let time = 0; time < times; time++) limit.failed(address, subject);
};

it('ASVS 6.3.1: from one address nobody locks another person’s account: tries end one before the lock', () => {
  const { limit } = limitAt();
  expect(MOST_FROM_ONE_ADDRESS).toBe(MOST_FAILURES - 1);
  fail(limit, '192.0.2.1', 'commander', MOST_FROM_ONE_ADDRESS - 1);
  expect(limit.waitSeconds('192.0.2.1', 'commander')).toBe(0);
  fail(limit, '192.0.2.1', 'commander', 1);
  expect(limit.waitSeconds('192.0.2.1', 'commander')).toBe(900);
});

it('slows down neither others at that address nor the person at another one', () => {
  const { limit } = limitAt();
  fail(limit, '192.0.2.1', 'commander', 9);
  expect(limit.waitSeconds('192.0.2.1', 'clerk')).toBe(0);
  expect(limit.waitSeconds('192.0.2.2', 'commander')).toBe(0);
});

it('ends after a quarter of an hour from the first failure, or with a success', () => {
  const { limit, wait } = limitAt();
  fail(limit, '192.0.2.1', 'clerk', MOST_FROM_ONE_ADDRESS);
  wait(10);
  expect(limit.waitSeconds('192.0.2.1', 'clerk')).toBe(300);
  wait(5);
  expect(limit.waitSeconds('192.0.2.1', 'clerk')).toBe(0);
  fail(limit, '192.0.2.1', 'clerk', MOST_FROM_ONE_ADDRESS);
  limit.forget('192.0.2.1', 'clerk');
  expect(limit.waitSeconds('192.0.2.1', 'clerk')).toBe(0);
});

it('takes an address and a name apart, however they are written', () => {
  const { limit } = limitAt();
  fail(limit, 'a", "b', 'c', MOST_FROM_ONE_ADDRESS);
  expect(limit.waitSeconds('a', 'b", "c')).toBe(0);
});
