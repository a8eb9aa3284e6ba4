import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createSandbox } from '#app/adapters/stripe-sandbox/create-sandbox.server.ts'

const { values: flags } = parseArgs({
	options: {
		file: { type: 'string' },
		port: { type: 'string' },
		'webhook-url': { type: 'string' },
		'public-origin': { type: 'string' },
	},
})

const settings = z
	.object({
		NODE_ENV: z.string().optional(),
		STRIPE_SECRET_KEY: z.string().default('sk_test_bekal_sandbox'),
		STRIPE_WEBHOOK_SECRET: z.string().default('whsec_bekal_sandbox_secret'),
		STRIPE_SANDBOX_FILE: z.string().default('stripe-sandbox.sqlite'),
		STRIPE_SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
		STRIPE_SANDBOX_WEBHOOK_URL: z.url().optional(),
		STRIPE_SANDBOX_PUBLIC_ORIGIN: z.url().optional(),
	})
	.safeParse({
		...process.env,
		...(flags.file === undefined ? {} : { STRIPE_SANDBOX_FILE: flags.file }),
		...(flags.port === undefined ? {} : { STRIPE_SANDBOX_PORT: flags.port }),
		...(flags['webhook-url'] && { STRIPE_SANDBOX_WEBHOOK_URL: flags['webhook-url'] }),
		...(flags['public-origin'] && { STRIPE_SANDBOX_PUBLIC_ORIGIN: flags['public-origin'] }),
	})

try {
	if (!settings.success) throw new Error(z.prettifyError(settings.error))
	const env = settings.data
	const sandbox = createSandbox({
		file: env.STRIPE_SANDBOX_FILE,
		nodeEnv: env.NODE_ENV,
		secretKey: env.STRIPE_SECRET_KEY,
		webhookSecret: env.STRIPE_WEBHOOK_SECRET,
		port: env.STRIPE_SANDBOX_PORT,
		...(env.STRIPE_SANDBOX_WEBHOOK_URL && { webhookUrl: env.STRIPE_SANDBOX_WEBHOOK_URL }),
		...(env.STRIPE_SANDBOX_PUBLIC_ORIGIN && { publicOrigin: env.STRIPE_SANDBOX_PUBLIC_ORIGIN }),
		onBug: (error) => console.error(error),
	})
	const stop = () => {
		sandbox.stop().then(() => process.exit(0), fail)
	}
	process.once('SIGTERM', stop)
	process.once('SIGINT', stop)
	console.log(`Stripe sandbox (no real money) at ${await sandbox.start()}`)
} catch (error) {
	fail(error)
}

function fail(error: unknown): never {
	console.error(error instanceof Error ? error.message : error)
	process.exit(1)
}
