import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/**
 * What Bekal reads from its environment, and here alone.
 *
 * | name                         | default                      | meaning                            |
 * |------------------------------|------------------------------|------------------------------------|
 * | NODE_ENV                     | development                  | `production` demands every secret  |
 * | PORT, HOST                   | 3000, 127.0.0.1              | where the shop listens             |
 * | ORIGIN                       | http://localhost:PORT        | the shop's own address for buyers  |
 * | DATA_DIR                     | data                         | folder of everything that is kept  |
 * | DATABASE_URL                 | sqlite:DATA_DIR/bekal.sqlite | or `postgres://…`                  |
 * | SESSION_SECRET               |                              | signs session cookies, 32+ chars   |
 * | NAME_KEY                     |                              | 32 bytes in base64: seals names    |
 * | STRIPE_SECRET_KEY            |                              | `sk_live_…` or `sk_test_…`         |
 * | STRIPE_WEBHOOK_SECRET        |                              | `whsec_…`, checks what Stripe sends|
 * | STRIPE_SANDBOX_URL           |                              | our sandbox instead of Stripe      |
 * | STRIPE_SANDBOX_PUBLIC_ORIGIN | STRIPE_SANDBOX_URL           | where buyers reach its pages       |
 * | TRANSFER_BANK, …_ACCOUNT,    |                              | the unit's bank account; without   |
 * | …_HOLDER                     |                              | all three no transfer is offered   |
 * | QRIS_PICTURE, QRIS_MERCHANT  |                              | file and name of the unit's QRIS;  |
 * |                              |                              | without both it is not offered     |
 * | SMTP_URL                     |                              | `smtp://NAME:PASSWORD@HOST:587`;   |
 * |                              |                              | without it no mail is sent         |
 * | MAIL_FROM                    |                              | the address mails come from        |
 * | CONTACT_EMAIL                |                              | where buyers write to              |
 * | CONTACT_WHATSAPP             |                              | digits with the country's code     |
 * | BEKAL_DEMO                   |                              | `1`: invented data, sandbox only   |
 * | TRUSTED_PROXY                |                              | addresses whose `X-Forwarded-For`  |
 * |                              |                              | and `-Proto` are believed          |
 * | RATE_LIMIT_PER_MINUTE        | 3000 (demo: 60000)           | requests of one address; 0 is none |
 * | UPKEEP_SECONDS               | 5                            | between two rounds of the worker   |
 * | LOG_LEVEL                    | info                         | fatal … trace, or silent           |
 * | OFFLINE_PAGE                 | 1                            | `0` takes the worker of the page   |
 * |                              |                              | without network out of browsers    |
 */
export interface Env {
	readonly mode: 'production' | 'development' | 'test'
	readonly demo: boolean
	readonly port: number
	readonly host: string
	readonly origin: string
	/** false when `origin` is only a guess from the port */
	readonly originGiven: boolean
	readonly dataDir: string
	readonly databaseUrl: string
	readonly sessionSecret: string | null
	readonly nameKey: string | null
	readonly stripe: {
		readonly secretKey: string | null
		readonly webhookSecret: string | null
		readonly sandbox: { readonly url: URL; readonly publicOrigin: string } | null
	}
	/** who is paid by hand; null is not offered */
	readonly transfer: {
		readonly bank: string
		readonly number: string
		readonly holder: string
	} | null
	readonly qris: { readonly picture: string; readonly merchant: string } | null
	readonly smtp: { readonly url: URL; readonly from: string } | null
	readonly contact: { readonly email: string | null; readonly whatsapp: string | null }
	readonly trustedProxies: readonly string[]
	readonly rateLimitPerMinute: number
	readonly upkeepSeconds: number
	readonly logLevel: (typeof logLevels)[number]
	readonly offlinePage: boolean
}

/** Sentences for whoever starts Bekal: what is wrong with the environment. */
export class UnusableEnv extends Error {
	override readonly name = 'UnusableEnv'
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const DEMO_RATE_LIMIT = 60_000
const RATE_LIMIT = 3_000

const httpOrigin = z
	.url({ protocol: /^https?$/, error: 'is not an address like https://shop.example' })
	.transform((text) => new URL(text))
	.refine(
		(url) => url.pathname === '/' && url.search === '' && url.username === '',
		'is an address without path, query or name: https://shop.example',
	)

const shape = z.object({
	NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	HOST: z.string().default('127.0.0.1'),
	ORIGIN: httpOrigin.transform((url) => url.origin).optional(),
	DATA_DIR: z.string().default('data'),
	DATABASE_URL: z
		.string()
		.regex(/^(postgres(ql)?:\/\/|sqlite:)./, 'is neither postgres://… nor sqlite:FILE')
		.optional(),
	SESSION_SECRET: z.string().min(32, 'is shorter than 32 characters').optional(),
	NAME_KEY: z
		.string()
		.refine(
			(text) => Buffer.from(text, 'base64').length === 32,
			'is not 32 bytes in base64; make one by: openssl rand -base64 32',
		)
		.optional(),
	STRIPE_SECRET_KEY: z
		.string()
		.regex(/^(sk|rk)_(live|test)_\w+$/, 'is not a secret key of Stripe')
		.optional(),
	STRIPE_WEBHOOK_SECRET: z
		.string()
		.regex(/^whsec_\w+$/, 'is not a webhook secret of Stripe')
		.optional(),
	STRIPE_SANDBOX_URL: httpOrigin.optional(),
	STRIPE_SANDBOX_PUBLIC_ORIGIN: httpOrigin.transform((url) => url.origin).optional(),
	TRANSFER_BANK: z.string().trim().max(60).optional(),
	TRANSFER_ACCOUNT: z
		.string()
		.regex(/^\d[\d -]{4,30}\d$/, 'is not the number of a bank account')
		.optional(),
	TRANSFER_HOLDER: z.string().trim().max(100).optional(),
	QRIS_PICTURE: z.string().optional(),
	QRIS_MERCHANT: z.string().trim().max(60).optional(),
	SMTP_URL: z
		.url({ protocol: /^smtps?$/, error: 'is not an address like smtp://mail.example:587' })
		.transform((text) => new URL(text))
		.optional(),
	MAIL_FROM: z.email('is not an e-mail address').optional(),
	CONTACT_EMAIL: z.email('is not an e-mail address').optional(),
	CONTACT_WHATSAPP: z
		.string()
		.regex(/^[1-9]\d{7,14}$/, 'is not a number like 6281234567890')
		.optional(),
	BEKAL_DEMO: z.enum(['0', '1']).default('0'),
	TRUSTED_PROXY: z
		.string()
		.default('')
		.transform((text) => text.split(/[\s,]+/).filter(Boolean))
		.refine(
			(list) => list.every(isProxyAddress),
			'is not a list of addresses, ranges (10.0.0.0/8) or `loopback`',
		),
	RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).optional(),
	UPKEEP_SECONDS: z.coerce.number().positive().max(3600).default(5),
	LOG_LEVEL: z.enum(logLevels).default('info'),
	OFFLINE_PAGE: z.enum(['0', '1']).default('1'),
})

/** Reads the environment. Throws `UnusableEnv` with a sentence for each value without sense. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
	// An empty value is what a shell or a compose file leaves where nothing was meant.
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
	const parsed = shape.safeParse(given)
	if (!parsed.success) {
		const sentences = parsed.error.issues.map(
			({ path, message }) => `${path.join('.')} ${message}.`,
		)
		throw new UnusableEnv(sentences.join('\n'))
	}
	const env = parsed.data
	const demo = env.BEKAL_DEMO === '1'
	const dataDir = resolve(env.DATA_DIR)
	return {
		mode: env.NODE_ENV,
		demo,
		port: env.PORT,
		host: env.HOST,
		originGiven: env.ORIGIN !== undefined,
		origin: env.ORIGIN ?? `http://localhost:${env.PORT}`,
		dataDir,
		databaseUrl: env.DATABASE_URL ?? `sqlite:${join(dataDir, 'bekal.sqlite')}`,
		sessionSecret: env.SESSION_SECRET ?? null,
		nameKey: env.NAME_KEY ?? null,
		stripe: {
			secretKey: env.STRIPE_SECRET_KEY ?? null,
			webhookSecret: env.STRIPE_WEBHOOK_SECRET ?? null,
			sandbox: sandboxOf(env),
		},
		transfer: transferOf(env),
		qris: qrisOf(env),
		smtp: smtpOf(env),
		contact: { email: env.CONTACT_EMAIL ?? null, whatsapp: env.CONTACT_WHATSAPP ?? null },
		trustedProxies: env.TRUSTED_PROXY,
		rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE ?? (demo ? DEMO_RATE_LIMIT : RATE_LIMIT),
		upkeepSeconds: env.UPKEEP_SECONDS,
		logLevel: env.LOG_LEVEL,
		offlinePage: env.OFFLINE_PAGE === '1',
	}
}

/** An environment with all that the shop, unlike a command, cannot be without. */
export interface ShopEnv extends Env {
	readonly sessionSecret: string
	readonly nameKey: string
	readonly stripe: Env['stripe'] & { readonly secretKey: string; readonly webhookSecret: string }
}

/**
 * Says that a shop may be started in this environment, or throws `UnusableEnv`. A shop in
 * production takes real money, so it needs Stripe's key and never the sandbox; only the demo, which
 * says on every page what it is, runs the production build against the sandbox.
 */
export function assertShopEnv(env: Env): asserts env is ShopEnv {
	const { stripe, demo } = env
	const faults = env.mode === 'production' && !demo ? productionFaults(env) : []
	if (demo && !stripe.sandbox) {
		faults.push('BEKAL_DEMO=1 needs STRIPE_SANDBOX_URL: a demo never takes real money.')
	}
	if (stripe.sandbox && stripe.secretKey?.includes('_live_')) {
		faults.push('STRIPE_SECRET_KEY is a live key: it is never sent to the sandbox.')
	}
	const needed = {
		STRIPE_SECRET_KEY: stripe.secretKey,
		STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
		SESSION_SECRET: env.sessionSecret,
		NAME_KEY: env.nameKey,
	}
	for (const [name, value] of Object.entries(needed)) {
		const said = faults.some((fault) => fault.includes(name))
		if (!value && !said) {
			faults.push(`${name} is missing; README.md says what it is, under Environment.`)
		}
	}
	if (faults.length > 0) throw new UnusableEnv(faults.join('\n'))
}

function productionFaults({ stripe, origin, originGiven }: Env): string[] {
	const faults: string[] = []
	if (!stripe.secretKey) {
		faults.push(
			'STRIPE_SECRET_KEY is missing: a shop in production takes money through Stripe alone.',
			'To try Bekal without a key of Stripe, run: npm run demo',
		)
	}
	if (stripe.sandbox) {
		faults.push('STRIPE_SANDBOX_URL is set, but a shop in production never uses the sandbox.')
	}
	if (!originGiven) faults.push('ORIGIN is missing: the address under which buyers reach the shop.')
	const { protocol, hostname } = new URL(origin)
	if (protocol !== 'https:' && !LOOPBACK.has(hostname)) {
		faults.push('ORIGIN is not https: sessions and addresses would travel in the clear.')
	}
	return faults
}

function sandboxOf(env: z.output<typeof shape>): Env['stripe']['sandbox'] {
	const url = env.STRIPE_SANDBOX_URL
	return url ? { url, publicOrigin: env.STRIPE_SANDBOX_PUBLIC_ORIGIN ?? url.origin } : null
}

/** Half an account is a mistake that would be noticed only when money is missing. */
function transferOf(env: z.output<typeof shape>): Env['transfer'] {
	const { TRANSFER_BANK: bank, TRANSFER_ACCOUNT: number, TRANSFER_HOLDER: holder } = env
	if (bank && number && holder) return { bank, number, holder }
	if (!bank && !number && !holder) return null
	throw new UnusableEnv('TRANSFER_BANK, TRANSFER_ACCOUNT and TRANSFER_HOLDER belong together.')
}

function qrisOf({ QRIS_PICTURE, QRIS_MERCHANT }: z.output<typeof shape>): Env['qris'] {
	if (QRIS_PICTURE && QRIS_MERCHANT) {
		return { picture: resolve(QRIS_PICTURE), merchant: QRIS_MERCHANT }
	}
	if (!QRIS_PICTURE && !QRIS_MERCHANT) return null
	throw new UnusableEnv('QRIS_PICTURE and QRIS_MERCHANT belong together.')
}

/** A demo's buyers are invented: nobody is written to at their addresses. */
function smtpOf(env: z.output<typeof shape>): Env['smtp'] {
	if (!env.SMTP_URL || env.BEKAL_DEMO === '1') return null
	if (!env.MAIL_FROM)
		throw new UnusableEnv('MAIL_FROM is missing: SMTP_URL needs an address to send from.')
	return { url: env.SMTP_URL, from: env.MAIL_FROM }
}

function isProxyAddress(text: string): boolean {
	if (text === 'loopback') return true
	const [address = '', bits, ...rest] = text.split('/')
	const version = isIP(address)
	if (version === 0 || rest.length > 0) return false
	if (bits === undefined) return true
	return /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
}
