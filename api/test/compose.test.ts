import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  environment: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  networks: string[];
  mem_limit: string;
  healthcheck: { test: string[] };
  ports?: string[];
}
const compose = parse(read('docker-compose.yml')) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
};
const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it('names only Dockerfiles that exist, and they copy only what exists', () => {
    for (const [, { build }] of services) {
      if (!build) continue;
      const dockerfile = read(build.dockerfile);
      for (const [, words] of dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)) {
        for (const source of (words as string).split(' ').slice(0, -1))
          expect(existsSync(join(ROOT, source)), source).toBe(true);
      }
    }
  });

  it('declares every volume, network and secret that a service names', () => {
    for (const [, { volumes = [], networks, secrets = [] }] of services) {
      // A volume of its own unless .env names a folder: ${VARIABLE:-volume}:/place.
      for (const volume of volumes) {
        const [, named = ''] = /^(?:\$\{\w+:-)?([\w-]+)/.exec(volume) ?? [];
        expect(compose.volumes).toHaveProperty([named]);
      }
      for (const network of networks) expect(compose.networks).toHaveProperty([network]);
      for (const secret of secrets) expect(compose.secrets).toHaveProperty([secret]);
    }
  });

  it('takes passwords from files, none of which is in the repository, and says how to make each', () => {
    for (const [name, { file }] of Object.entries(compose.secrets)) {
      expect(read('.env.example')).toContain(`secrets/${name}`);
      expect(existsSync(join(ROOT, file))).toBe(false);
    }
    for (const [, { environment }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|KEY/.test(name)) expect(value).toMatch(/^\/run\/secrets\//);
      }
    }
  });

  it('mounts a secret for each file that a service reads, and the program knows the names', () => {
    for (const [, { environment, secrets = [] }] of services) {
      for (const value of Object.values(environment)) {
        const [, secret] = /^\/run\/secrets\/(.+)$/.exec(value) ?? [];
        if (secret) expect(secrets).toContain(secret);
      }
    }
    const readers = ['api/src/hub.ts', 'api/src/modules/reminder/mailer.ts'].map(read).join();
    const files = Object.keys(services.find(([name]) => name === 'api')?.[1].environment ?? {});
    for (const name of files.filter((each) => each.endsWith('_FILE')))
      expect(readers).toContain(`'${name.replace(/_FILE$/, '')}'`);
  });

  it('sets only variables that the program reads, and .env.example explains each that may be set', () => {
    const program = ['api/src/env.ts', 'api/src/modules/reminder/mailer.ts', 'api/src/secrets.ts'].map(read).join();
    const [, api] = services.find(([name]) => name === 'api') as [string, Service];
    for (const [name, value] of Object.entries(api.environment)) {
      if (!name.endsWith('_FILE')) expect(program, name).toContain(name);
      const [, variable] = /\$\{(\w+):-/.exec(value) ?? [];
      if (variable) expect(read('.env.example')).toContain(`${variable}=`);
    }
    for (const name of ['HUB_UPLOAD_MB', 'HUB_INBOX', 'HUB_ORIGINALS_DAYS', 'HUB_SMTP_URL', 'HUB_SMTP_FROM'])
      expect(api.environment).toHaveProperty([name]);
  });

  it('gives every service a health check and a memory limit that .env.example explains', () => {
    for (const [name, { healthcheck, mem_limit }] of services) {
      expect(healthcheck.test.length, name).toBeGreaterThan(1);
      expect(mem_limit).toMatch(/^\$\{[A-Z]+_MEMORY:-\d+g\}$/);
      expect(read('.env.example')).toContain(mem_limit.slice(2).split(':')[0] as string);
    }
  });

  it('opens no port to the network unless .env says so', () => {
    for (const [, { ports = [] }] of services) for (const port of ports) expect(port).toContain('127.0.0.1');
  });
});
