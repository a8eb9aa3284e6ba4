import { forgetCarts } from '#app/domain/cart/forget-carts.server.ts'
import { runJobs } from '#app/domain/orders/bulk/run-jobs.server.ts'
import type { PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import { processInbox } from '#app/domain/orders/process-inbox.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { refreshSearch } from '#app/domain/search/refresh-search.server.ts'
import { runImports } from '#app/domain/workshop/imports/run-imports.server.ts'

/**
 * What has to happen without anybody asking: webhooks that wait are acted on, payments nobody told
 * us about are asked for, work on many orders goes on, sheets of batches are taken in, savings
 * whose time has come become final, carts left behind are forgotten, products whose words have
 * changed are indexed. Every step may run in several processes at once and again after any crash.
 * One that fails does not keep the others from running; their failures are thrown together at the
 * end.
 */
export async function runUpkeep(deps: PaymentDeps): Promise<void> {
	const failures: unknown[] = []
	const steps = [
		() => processInbox(deps).then(() => []),
		() => settleOverdue(deps),
		() => runJobs(deps),
		() => runImports(deps),
		() => finaliseSavings(deps).then((done) => done.failures),
		() => forgetCarts(deps).then(() => []),
		() => indexWaiting(deps).then(() => []),
	]
	for (const step of steps) {
		try {
			failures.push(...(await step()))
		} catch (error) {
			failures.push(error)
		}
	}
	throwTogether(failures)
}

/** What went wrong in one round, for the log; nothing where nothing did. */
export function throwTogether(failures: readonly unknown[]): void {
	if (failures.length > 0) throw new AggregateError(failures, 'upkeep failed in part')
}

/** So many parts of the search's queue at once, that a round of upkeep ends within seconds. */
const PARTS_A_ROUND = 10

async function indexWaiting(deps: PaymentDeps): Promise<void> {
	for (let part = 0; part < PARTS_A_ROUND; part++) {
		if (!(await refreshSearch(deps)).waiting) return
	}
}
