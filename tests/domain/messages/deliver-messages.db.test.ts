import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deliverMessages, type MessageDeps } from '#app/domain/messages/deliver-messages.server.ts'
import { MOST_ATTEMPTS } from '#app/domain/messages/message.ts'
import { queueMessage } from '#app/domain/messages/queue-message.server.ts'
import { reopenMessage } from '#app/domain/messages/reopen-message.server.ts'
import { revealMessage } from '#app/domain/messages/reveal-message.server.ts'
import { plusMilliseconds, systemClock } from '#app/shared/instant.ts'
import { transaction } from '#db/transaction.ts'
import { type TestClock, testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { letters, queueLetter } from '#tests/support/letters.ts'
import { type MailServer, mailingTo, startMailServer } from '#tests/support/mail-server.ts'
import { officer } from '#tests/support/making.ts'

const MINUTE = 60_000
/** More than two rounds. */
const MANY = 120
const OTHER_WORKER = fileURLToPath(new URL('./other-worker.ts', import.meta.url))
const realTime = { now: systemClock.now }

onBothEngines('the outbox', (database) => {
	let server: MailServer
	let clock: TestClock
	let deps: MessageDeps
	beforeEach(async () => {
		server = await startMailServer()
		clock = testClock()
		deps = { db: database.db, clock, ...mailingTo(server.url) }
	})
	afterEach(() => server.stop())

	const rows = () => database.db.selectFrom('outbox').selectAll().orderBy('id').execute()
	const theOne = async () => (await rows())[0]
	const queueMany = async (count: number) => {
		for (let i = 0; i < count; i++) {
			await queueLetter(deps, letters['order-paid'], { subjectId: `order-${i}` })
		}
	}

	/** Another process that sends what waits; how it ended. */
	async function startOther(killed: string): Promise<NodeJS.Signals | number | null> {
		const args = [OTHER_WORKER, database.url, server.url.href, killed]
		const [code, signal] = await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'exit')
		return signal ?? code
	}

	it('takes each kind of message once for each order', async () => {
		await queueLetter(deps)
		await queueLetter(deps)
		await queueLetter(deps, letters['order-sent'])
		expect(await rows()).toHaveLength(2)
		await deliverMessages(deps)
		await deliverMessages(deps)
		expect(server.taken).toHaveLength(2)
	})

	it('holds no message of a deed that was rolled back', async () => {
		const undone = transaction(database.db, async (tx) => {
			await queueMessage(tx, {
				subjectId: 'order-1',
				recipient: 'rini@example.com',
				language: 'id',
				facts: letters['order-paid'],
				at: clock.now(),
			})
			throw new Error('undone')
		})
		await expect(undone).rejects.toThrow('undone')
		expect(await rows()).toEqual([])
	})

	it('is sent exactly once by several workers at a time', async () => {
		await queueMany(MANY)
		const others = [startOther('never'), startOther('never')]
		// Until one of them has begun: a process takes a moment to start.
		await expect.poll(() => server.taken.length, { timeout: 20_000 }).toBeGreaterThan(0)
		const here = { ...deps, clock: realTime }
		await Promise.all([deliverMessages(here), deliverMessages(here), ...others])
		while ((await rows()).some(({ state }) => state === 'queued')) await deliverMessages(here)
		expect(server.taken).toHaveLength(MANY)
		expect(new Set(server.taken.map(({ email }) => email.messageId)).size).toBe(MANY)
		expect((await rows()).map(({ state }) => state)).toEqual(Array(MANY).fill('sent'))
	})

	it('tries again ever more rarely what the server puts off', async () => {
		await queueLetter(deps)
		server.answers.push({ to: 'content', code: 451 }, { to: 'recipient', code: 450 })
		await deliverMessages(deps)
		expect(await theOne()).toMatchObject({ state: 'queued', attempts: 1 })
		expect((await theOne())?.last_error).toContain('451')
		await deliverMessages(deps)
		expect(await theOne()).toMatchObject({ attempts: 1 })
		clock.advance(MINUTE)
		await deliverMessages(deps)
		expect((await theOne())?.next_attempt_at).toBe(plusMilliseconds(clock.now(), 3 * MINUTE))
		clock.advance(3 * MINUTE)
		await deliverMessages(deps)
		expect(await theOne()).toMatchObject({ state: 'sent', attempts: 3, last_error: null })
		expect(server.taken).toHaveLength(1)
	})

	it('shows as failed what the server refuses for good, and sends the others', async () => {
		await queueMany(2)
		server.answers.push({ to: 'recipient', code: 550 })
		await deliverMessages(deps)
		expect((await rows()).map(({ state }) => state)).toEqual(['failed', 'sent'])
		expect((await theOne())?.last_error).toContain('550')
		clock.advance(1000 * MINUTE)
		await deliverMessages(deps)
		expect(server.taken).toHaveLength(1)
	})

	it('gives up on a server that is away for a day', async () => {
		await queueLetter(deps)
		await server.stop()
		for (let i = 0; i <= MOST_ATTEMPTS; i++) {
			await deliverMessages(deps)
			clock.advance(361 * MINUTE)
		}
		expect(await theOne()).toMatchObject({ state: 'failed', attempts: MOST_ATTEMPTS })
		server = await startMailServer()
	})

	it('keeps as unsent what no server is there for, until somebody has it sent', async () => {
		await queueLetter(deps)
		await deliverMessages({ ...deps, mailSender: null })
		const kept = await theOne()
		expect(kept?.state).toBe('unsent')
		await deliverMessages(deps)
		expect(server.taken).toEqual([])
		await reopenMessage(deps, { id: kept?.id ?? '' }, officer)
		await deliverMessages(deps)
		expect(server.taken).toHaveLength(1)
		const again = reopenMessage(deps, { id: kept?.id ?? '' }, officer)
		await expect(again).rejects.toMatchObject({ code: 'messages.not_to_reopen' })
	})

	it('is opened on record alone', async () => {
		await queueLetter(deps)
		const id = (await theOne())?.id ?? ''
		const message = await revealMessage(deps, { id }, officer)
		expect(message).toMatchObject({ recipient: 'rini@example.com', about: 'BK-7K3Q-9DTX' })
		const looks = await database.db.selectFrom('audit_events').selectAll().execute()
		expect(looks).toMatchObject([{ action: 'messages.revealed', subject_id: id }])
		expect(JSON.stringify(looks)).not.toContain('rini@example.com')
		const unknown = revealMessage(deps, { id: 'x' }, officer)
		await expect(unknown).rejects.toMatchObject({ code: 'messages.no_such_message' })
	})

	it('refuses to change what a message says, or one that was sent', async () => {
		await queueLetter(deps)
		const change = (values: object) => database.db.updateTable('outbox').set(values).execute()
		await expect(change({ facts: '{}' })).rejects.toThrow('never changed')
		await deliverMessages(deps)
		await expect(change({ state: 'queued', sent_at: null })).rejects.toThrow('not touched again')
	})

	it.each([
		['before', 1],
		['after', 2],
	])(
		'loses nothing by a kill %s the server has it, and sends it %i times',
		async (moment, times) => {
			await queueLetter({ db: database.db, clock: realTime })
			expect(await startOther(moment)).toBe('SIGKILL')
			expect(await theOne()).toMatchObject({ state: 'sending', attempts: 1 })
			await deliverMessages({ ...deps, clock: realTime })
			expect(await theOne()).toMatchObject({ state: 'sending' })
			const later = { now: () => plusMilliseconds(systemClock.now(), 6 * MINUTE) }
			await deliverMessages({ ...deps, clock: later })
			await deliverMessages({ ...deps, clock: later })
			expect(await theOne()).toMatchObject({ state: 'sent', attempts: 2 })
			expect(server.taken).toHaveLength(times)
			expect(new Set(server.taken.map(({ email }) => email.messageId)).size).toBe(1)
		},
	)
})
