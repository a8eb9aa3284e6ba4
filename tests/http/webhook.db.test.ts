import Stripe from 'stripe'
import { expect, it } from 'vitest'
import { MOST_WEBHOOK_BYTES } from '#app/http/judge-request.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type OpenPages, openPages, WEBHOOK_SECRET } from '#tests/support/pages.ts'

const event = JSON.stringify({
	id: 'evt_1',
	object: 'event',
	type: 'checkout.session.completed',
	created: Math.floor(Date.now() / 1000),
	data: { object: { id: 'cs_1', object: 'checkout.session' } },
})

const signed = (payload: string, secret = WEBHOOK_SECRET) => ({
	'content-type': 'application/json',
	'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload, secret }),
})

onBothEngines("Stripe's address", (database) => {
	async function withPages(work: (pages: OpenPages) => Promise<void>): Promise<void> {
		const pages = await openPages(database)
		try {
			await work(pages)
		} finally {
			await pages.close()
		}
	}

	const send = ({ url }: OpenPages, body: string, headers: Record<string, string>) =>
		fetch(`${url}/hooks/stripe`, { method: 'POST', headers, body })

	const kept = async () => {
		const rows = await database.db.selectFrom('gateway_events').select(['id', 'payload']).execute()
		return rows.map(({ id, payload }) => [id, payload])
	}

	it('keeps what is signed, once, to the letter, wherever it comes from', () =>
		withPages(async (pages) => {
			const headers = { ...signed(event), origin: 'https://elsewhere.example' }
			const answers = await Promise.all(
				Array.from({ length: 5 }, () => send(pages, event, headers)),
			)
			expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204])
			expect(await kept()).toEqual([['evt_1', event]])
		}))

	it('keeps nothing whose signature is forged, altered, missing or old', () =>
		withPages(async (pages) => {
			const old = Stripe.webhooks.generateTestHeaderString({
				payload: event,
				secret: WEBHOOK_SECRET,
				timestamp: Math.floor(Date.now() / 1000) - 3_600,
			})
			const attempts: [string, Record<string, string>][] = [
				[event, signed(event, 'whsec_somebody_elses')],
				[event.replace('cs_1', 'cs_2'), signed(event)],
				[event, { 'content-type': 'application/json' }],
				[event, { 'stripe-signature': old }],
				['', signed('')],
			]
			for (const [body, headers] of attempts) {
				const answer = await send(pages, body, headers)
				expect(answer.status).toBe(400)
				expect(await answer.json()).toMatchObject({ refusal: { kind: 'invalid' } })
			}
			expect(await kept()).toEqual([])
		}))

	it('takes no more than an event can be, also where its length is not said', () =>
		withPages(async (pages) => {
			const large = JSON.stringify({ padding: 'x'.repeat(MOST_WEBHOOK_BYTES) })
			expect((await send(pages, large, signed(large))).status).toBe(413)
			const body = new Blob([large]).stream()
			const init = { method: 'POST', headers: signed(large), body, duplex: 'half' } as RequestInit
			const answer = await fetch(`${pages.url}/hooks/stripe`, init).catch(() => null)
			expect(answer?.ok ?? false).toBe(false)
			expect(await kept()).toEqual([])
		}))

	it('has nothing to read', () =>
		withPages(async ({ url }) => {
			expect((await fetch(`${url}/hooks/stripe`)).status).toBeGreaterThanOrEqual(400)
		}))
})
