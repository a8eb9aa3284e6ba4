/**
 * `npm run db:seed`: fills an empty, migrated database with the demo's data, against a running
 * Stripe sandbox (STRIPE_SANDBOX_URL). Refuses a shop in production, and a database or a sandbox
 * with anything in it.
 */
import { createLog } from '#app/adapters/log/create-log.server.ts'
import { createSandboxControl } from '#app/adapters/stripe-sandbox/control.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { deliverMessages } from '#app/domain/messages/deliver-messages.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { assertShopEnv, readEnv, type ShopEnv, UnusableEnv } from '#app/env.server.ts'
import { createServices, type Services } from '#app/services.server.ts'
import { dateInMagetan, systemClock } from '#app/shared/instant.ts'
import { closeDatabase } from '#db/client.ts'
import { isMigrated } from '#db/migrate.ts'
import { playSeed } from '#db/seed/play-seed.ts'
import { EARLIEST_DAY } from '#db/seed/when.ts'
import { CannotGoOn, say } from './progress.ts'

try {
	await seed(usableEnv())
} catch (error) {
	const words = error instanceof CannotGoOn || error instanceof UnusableEnv
	process.stderr.write(`${words ? error.message : (error as Error).stack}\n`)
	process.exitCode = 1
}

/** An environment in which invented data may be made: a demo's, or one of development. */
function usableEnv(): ShopEnv {
	const env = readEnv()
	if (env.mode === 'production' && !env.demo) {
		throw new CannotGoOn('The demo data is invented: it does not belong into production.')
	}
	if (!env.stripe.sandbox) {
		throw new CannotGoOn('STRIPE_SANDBOX_URL is missing: the demo data is paid in the sandbox.')
	}
	assertShopEnv(env)
	return env
}

async function seed(env: ShopEnv): Promise<void> {
	const services = createServices(env, { log: createLog(env.logLevel), wakeInbox: () => {} })
	try {
		await refuseUsedDatabase(services)
		const sandbox = createSandboxControl({
			origin: String(env.stripe.sandbox?.url.origin),
			secretKey: env.stripe.secretKey,
		})
		await sandbox.health()
		const now = systemClock.now()
		if (dateInMagetan(now) < EARLIEST_DAY) {
			throw new CannotGoOn(
				`The clock says ${now}, but the demo tells of the time until ${EARLIEST_DAY} at least.`,
			)
		}
		await playSeed({ ...services, sandbox, now }, (month) => say(`  ${month}`))
		// Nobody is written to about invented orders, whatever mail server comes later.
		await deliverMessages({ ...services, mailSender: null })
		await prove(services)
	} finally {
		await closeDatabase(services.db)
	}
}

async function refuseUsedDatabase({ db }: Services): Promise<void> {
	if (!(await isMigrated(db))) {
		throw new CannotGoOn('The database is not up to date. Run: npm run db:migrate')
	}
	for (const table of ['staff_users', 'makers', 'products', 'orders'] as const) {
		const row = await db.selectFrom(table).select('id').limit(1).executeTakeFirst()
		if (row) {
			throw new CannotGoOn(
				`The database is not empty (${table}): the demo data is put into an empty one alone.`,
			)
		}
	}
}

/** The play obeys the rules, so its books are right; said here rather than hoped. */
async function prove({ db }: Services): Promise<void> {
	const ledger = await verifyLedger(db)
	const stock = await verifyStock(db, await unitsSoldByLot(db))
	const faults = ledger.faults.length + stock.length
	say(`  ${ledger.entries} entries, ${faults} faults in ledger and stock`)
	if (faults > 0) throw new CannotGoOn('The demo data breaks rules: see npm run ledger:verify')
}
