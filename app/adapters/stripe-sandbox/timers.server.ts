import type { Account } from './account.server.ts'

/** What happens by itself when its time has come. */
export type Task =
	| 'session.expire'
	| 'refund.settle'
	| 'payout.arrive'
	| 'payout.create'
	| 'dispute.expire'
export type Tasks = Record<Task, (account: Account, objectId: string) => void>

/** Notes that a task is due at a moment of the sandbox's time, in unix seconds. */
export function setTimer(account: Account, at: number, task: Task, objectId: string): void {
	account.store.db
		.prepare('insert into timer (at_seconds, task, object) values (?, ?, ?)')
		.run(at, task, objectId)
}

export function clearTimers(account: Account, task: Task): void {
	account.store.db.prepare('delete from timer where task = ?').run(task)
}

/**
 * Does everything that is due, earliest first, each as if at its own time: a clock moved on by a
 * year leaves a year of dated events, not a heap of today's.
 */
export function runDueTimers(account: Account, tasks: Tasks): void {
	const earliest = account.store.db.prepare<
		[number],
		{ id: number; at_seconds: number; task: Task; object: string }
	>('select * from timer where at_seconds <= ? order by at_seconds, id limit 1')
	const remove = account.store.db.prepare('delete from timer where id = ?')
	for (;;) {
		const due = earliest.get(account.clock.now())
		if (due === undefined) return
		account.store.atomically(() => {
			remove.run(due.id)
			account.clock.at(due.at_seconds, () => tasks[due.task](account, due.object))
		})
	}
}
