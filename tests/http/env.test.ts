import { describe, expect, it } from 'vitest'
import { assertShopEnv, readEnv } from '#app/env.server.ts'

const secrets = {
	SESSION_SECRET: 'a secret that is long enough for signing cookies',
	NAME_KEY: Buffer.alloc(32).toString('base64'),
	STRIPE_SECRET_KEY: 'sk_test_1',
	STRIPE_WEBHOOK_SECRET: 'whsec_1',
}
const production = { ...secrets, NODE_ENV: 'production', ORIGIN: 'https://shop.example' }
const sandbox = { STRIPE_SANDBOX_URL: 'http://127.0.0.1:4001' }

const start = (source: Record<string, string>) => () => assertShopEnv(readEnv(source))

describe('the environment', () => {
	it('has a default for all but the secrets', () => {
		const env = readEnv({ DATA_DIR: '/srv/bekal', PORT: '4000' })
		expect(env).toMatchObject({
			mode: 'development',
			demo: false,
			port: 4000,
			host: '127.0.0.1',
			origin: 'http://localhost:4000',
			databaseUrl: 'sqlite:/srv/bekal/bekal.sqlite',
			sessionSecret: null,
			trustedProxies: [],
			upkeepSeconds: 5,
			logLevel: 'info',
		})
	})

	it('takes an empty value for none', () => {
		expect(readEnv({ ORIGIN: '', PORT: '', STRIPE_SANDBOX_URL: '' }).port).toBe(3000)
	})

	it.each([
		['PORT', 'eighty'],
		['PORT', '70000'],
		['NODE_ENV', 'staging'],
		['ORIGIN', 'shop.example'],
		['ORIGIN', 'https://shop.example/toko'],
		['ORIGIN', 'ftp://shop.example'],
		['DATABASE_URL', 'mysql://shop'],
		['SESSION_SECRET', 'short'],
		['NAME_KEY', 'c2hvcnQ='],
		['STRIPE_SECRET_KEY', 'pk_live_1'],
		['STRIPE_WEBHOOK_SECRET', 'secret'],
		['TRUSTED_PROXY', '10.0.0.0/40'],
		['TRUSTED_PROXY', 'everybody'],
		['CONTACT_WHATSAPP', '0812'],
		['TRANSFER_ACCOUNT', 'BCA 123'],
		['SMTP_URL', 'https://mail.example'],
		['MAIL_FROM', 'Bekal'],
		['LOG_LEVEL', 'loud'],
	])('says that %s is not to be %s', (name, value) => {
		expect(() => readEnv({ [name]: value })).toThrow(name)
	})

	it('offers a transfer and a QRIS only when all of each is known', () => {
		const account = {
			TRANSFER_BANK: 'Bank Contoh',
			TRANSFER_ACCOUNT: '0000 1234 5678',
			TRANSFER_HOLDER: 'Rutan Contoh',
		}
		const qris = { QRIS_PICTURE: '/srv/qris.png', QRIS_MERCHANT: 'RUTAN CONTOH' }
		expect(readEnv({})).toMatchObject({ transfer: null, qris: null })
		expect(readEnv({ ...account, ...qris })).toMatchObject({
			transfer: { bank: 'Bank Contoh', number: '0000 1234 5678', holder: 'Rutan Contoh' },
			qris: { picture: '/srv/qris.png', merchant: 'RUTAN CONTOH' },
		})
		for (const half of [
			{ ...account, TRANSFER_HOLDER: '' },
			{ ...qris, QRIS_MERCHANT: '' },
		]) {
			expect(() => readEnv(half)).toThrow('belong together')
		}
	})

	it('sends mails from an address it is given, and none of a demo', () => {
		const mail = { SMTP_URL: 'smtp://mail.example:587', MAIL_FROM: 'toko@shop.example' }
		expect(readEnv(mail).smtp).toMatchObject({ from: 'toko@shop.example' })
		expect(readEnv({ ...mail, BEKAL_DEMO: '1' }).smtp).toBeNull()
		expect(() => readEnv({ SMTP_URL: mail.SMTP_URL })).toThrow('MAIL_FROM')
	})

	it('knows proxies by address, by range and by name', () => {
		const { trustedProxies } = readEnv({ TRUSTED_PROXY: 'loopback, 10.0.0.0/8 ::1' })
		expect(trustedProxies).toEqual(['loopback', '10.0.0.0/8', '::1'])
	})

	it('lets a demo be asked more often, and either be told how often', () => {
		expect(readEnv({}).rateLimitPerMinute).toBe(3_000)
		expect(readEnv({ BEKAL_DEMO: '1' }).rateLimitPerMinute).toBe(60_000)
		expect(readEnv({ RATE_LIMIT_PER_MINUTE: '0' }).rateLimitPerMinute).toBe(0)
	})
})

describe('a shop', () => {
	it('is started in production with the keys of Stripe and an address of its own', () => {
		expect(start(production)).not.toThrow()
	})

	it('is not started in production without a key of Stripe, and says what to do instead', () => {
		const { STRIPE_SECRET_KEY: _, ...without } = production
		expect(start(without)).toThrow(/STRIPE_SECRET_KEY is missing.*npm run demo/s)
	})

	it('is not started in production with the sandbox, with or without a key', () => {
		expect(start({ ...production, ...sandbox })).toThrow('never uses the sandbox')
		const { STRIPE_SECRET_KEY: _, ...without } = { ...production, ...sandbox }
		expect(start(without)).toThrow('never uses the sandbox')
	})

	it('is not started in production without TLS or without knowing its address', () => {
		expect(start({ ...production, ORIGIN: 'http://shop.example' })).toThrow('not https')
		const { ORIGIN: _, ...without } = production
		expect(start(without)).toThrow('ORIGIN is missing')
		expect(start({ ...production, ORIGIN: 'http://localhost:3000' })).not.toThrow()
	})

	it('is a demo only with the sandbox, where no money is real', () => {
		const demo = { ...production, BEKAL_DEMO: '1' }
		expect(start(demo)).toThrow('never takes real money')
		expect(start({ ...demo, ...sandbox })).not.toThrow()
	})

	it('sends a live key to nobody but Stripe', () => {
		const live = { ...secrets, STRIPE_SECRET_KEY: 'sk_live_1' }
		expect(start({ ...live, ...sandbox })).toThrow('never sent to the sandbox')
		expect(start(live)).not.toThrow()
	})

	it('is not started without its secrets, and names all that are missing', () => {
		for (const name of Object.keys(secrets)) expect(start({})).toThrow(name)
	})
})
