import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import type { StaffMember } from '#app/domain/staff/staff-member.ts'
import {
	frameAccess,
	publicAccess,
	sharedAccess,
	sharedAccessBy,
	staffAccess,
	webhookAccess,
} from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'
import { statusOfKind } from '#app/http/status.ts'
import { receives, writes } from '#app/http/writes.server.ts'
import type { Services } from '#app/services.server.ts'
import { Refusal, type RefusalKind } from '#app/shared/refusal.ts'

const ORIGIN = 'https://shop.example'
const treasurer: StaffMember = {
	id: 'staff-1',
	name: 'Dwi',
	email: 'dwi@rutan.example',
	role: 'treasurer',
}

/** What the server hands over with a request of this member of staff, or of a buyer. */
function contextOf(staff: StaffMember | null = null) {
	let asked = 0
	const auth = {
		findSession: async () => {
			asked += 1
			return staff
		},
	}
	const context: AppLoadContext = {
		services: { auth, settings: { origin: ORIGIN } } as unknown as Services,
		address: '203.0.113.7',
		nonce: 'nonce',
		responseHeaders: new Headers(),
	}
	return { context, timesAsked: () => asked }
}

const get = (path: string, context = contextOf().context) => ({
	request: new Request(`http://internal:9${path}`),
	params: {},
	context,
})

function post(path: string, fields: Record<string, string>, context = contextOf().context) {
	const request = new Request(`http://internal:9${path}`, {
		method: 'POST',
		body: new URLSearchParams(fields),
	})
	return { request, params: {}, context }
}

/** The response something throws. */
async function thrown(work: Promise<unknown>): Promise<Response> {
	const outcome = await work.then(
		() => undefined,
		(error: unknown) => error,
	)
	expect(outcome).toBeInstanceOf(Response)
	return outcome as Response
}

describe('a loader', () => {
	it('is told who asks for what, under the address that buyers see', async () => {
		const loader = reads(publicAccess, async (ctx) => ctx)
		const ctx = await loader(get('/produk?q=rajut&_routes=root&index'))
		expect(ctx.url.href).toBe('https://shop.example/produk?q=rajut')
		expect(ctx).toMatchObject({
			language: 'id',
			staff: null,
			actor: { kind: 'buyer' },
			address: '203.0.113.7',
			answersForm: false,
		})
	})

	it('asks once who is signed in, however many loaders a page has', async () => {
		const { context, timesAsked } = contextOf(treasurer)
		const loader = reads(staffAccess('treasurer'), async ({ staff, actor }) => ({ staff, actor }))
		const seen = await Promise.all([loader(get('/', context)), loader(get('/', context))])
		expect(seen[0]).toEqual({ staff: treasurer, actor: { kind: 'staff', id: 'staff-1' } })
		expect(timesAsked()).toBe(1)
	})

	it('of the staff leads to the door and is kept by no cache', async () => {
		const { context } = contextOf()
		const loader = reads(staffAccess('head'), async () => 'secret')
		const answer = await thrown(loader(get('/keuangan/akun?x=1&_routes=y', context)))
		expect(answer.status).toBe(302)
		expect(answer.headers.get('location')).toBe('/masuk?ke=%2Fkeuangan%2Fakun%3Fx%3D1')
		expect(context.responseHeaders.get('cache-control')).toBe('no-store')
	})

	it('of another role answers 403 with the name of the refusal', async () => {
		const loader = reads(staffAccess('head', 'officer'), async () => 'secret')
		const answer = await thrown(loader(get('/kantor', contextOf(treasurer).context)))
		expect(answer.status).toBe(403)
		expect(await answer.json()).toEqual({
			refusal: { code: 'staff.wrong_role', kind: 'forbidden', details: {} },
		})
	})

	it.each(Object.entries(statusOfKind))(
		'turns a refusal that is %s into %i',
		async (kind, status) => {
			const loader = reads(publicAccess, async () => {
				throw new Refusal(kind as RefusalKind, 'stock.sold_out', { left: 2 })
			})
			const answer = await thrown(loader(get('/produk')))
			if (kind === 'unauthenticated') {
				expect(answer.headers.get('location')).toBe('/masuk?ke=%2Fproduk')
				return
			}
			expect(answer.status).toBe(status)
			expect(answer.headers.has('retry-after')).toBe(kind === 'unavailable')
			expect(await answer.json()).toEqual({
				refusal: { code: 'stock.sold_out', kind, details: { left: 2 } },
			})
		},
	)

	it('of a shared page is told nothing of who asks, nor any parameter it does not know', async () => {
		const { context, timesAsked } = contextOf(treasurer)
		const loader = reads(sharedAccessBy('urut', 'cari'), async (ctx) => ctx)
		const path = '/produk?x=1&urut=baru&cari=&cari=b&cari=a&index'
		const ctx = await loader(get(path, context))
		expect(Object.keys(ctx).sort()).toEqual(['cartCount', 'language', 'params', 'services', 'url'])
		expect(ctx.url.href).toBe('https://shop.example/produk?cari=b&cari=a&urut=baru')
		expect(ctx.cartCount).toBe(0)
		const plain = await reads(sharedAccess, async ({ url }) => url.href)(get(path, context))
		expect(plain).toBe('https://shop.example/produk')
		expect(timesAsked()).toBe(0)
	})

	it('of the frame is told who is signed in', async () => {
		const { context } = contextOf(treasurer)
		const loader = reads(frameAccess, async (ctx) => ctx)
		expect(await loader(get('/kantor', context))).toMatchObject({ staff: treasurer })
		expect(await loader(get('/kantor', context))).not.toHaveProperty('request')
	})

	it('lets a bug crash', async () => {
		const loader = reads(publicAccess, async () => {
			throw new TypeError('broken')
		})
		await expect(loader(get('/'))).rejects.toThrow(TypeError)
	})
})

describe('an action', () => {
	it('hands a refusal back to the form with what was typed', async () => {
		const action = writes(publicAccess, async () => {
			throw new Refusal('conflict', 'stock.sold_out', { left: 0 })
		})
		const answer = await action(post('/checkout', { name: 'Sri', password: 'rahasia' }))
		expect(answer).toMatchObject({
			data: { typed: { name: 'Sri' }, refusal: { code: 'stock.sold_out', kind: 'conflict' } },
			init: { status: 409 },
		})
	})

	it('tells the loaders after it that they answer a form', async () => {
		const { context } = contextOf()
		const loader = reads(publicAccess, async ({ answersForm }) => answersForm)
		expect(await loader(get('/checkout', context))).toBe(false)
		const action = writes(publicAccess, async ({ form }) => form.get('name'))
		expect(await action(post('/checkout', { name: 'Sri' }, context))).toBe('Sri')
		expect(await loader(get('/checkout', context))).toBe(true)
	})

	it('says of a form that is too large that it is, without reading it', async () => {
		const action = writes(publicAccess, async () => null)
		const args = post('/checkout', { name: 'Sri' })
		args.request.headers.set('content-length', '400000000')
		expect(await action(args)).toMatchObject({
			data: { refusal: { code: 'http.too_large' } },
			init: { status: 400 },
		})
		expect(args.request.bodyUsed).toBe(false)
	})

	it('refuses what is no form, and what no text of ours holds', async () => {
		let ran = 0
		const action = writes(publicAccess, async () => {
			ran += 1
		})
		const request = new Request(`${ORIGIN}/checkout`, {
			method: 'POST',
			body: '{}',
			headers: { 'content-type': 'application/json' },
		})
		const unreadable = {
			data: { typed: {}, refusal: { code: 'http.unreadable_input' } },
			init: { status: 400 },
		}
		const { context } = contextOf()
		expect(await action({ request, params: {}, context })).toMatchObject(unreadable)
		expect(await action(post('/checkout', { name: 'a\0b' }))).toMatchObject(unreadable)
		expect(ran).toBe(0)
	})

	it('of the staff is not run for anybody else, and reads no form of theirs', async () => {
		let ran = 0
		const action = writes(staffAccess('admin'), async () => {
			ran += 1
		})
		expect((await thrown(action(post('/admin', {})))).status).toBe(401)
		const other = post('/admin', {}, contextOf(treasurer).context)
		expect((await thrown(action(other))).status).toBe(403)
		expect(other.request.bodyUsed).toBe(false)
		expect(ran).toBe(0)
	})

	it('of a machine is the work of Bekal itself, and gets the body untouched', async () => {
		const action = receives(webhookAccess, async ({ request, actor, staff }) =>
			Response.json({ body: await request.text(), actor, staff }),
		)
		const args = post('/hooks/stripe', { a: 'b' }, contextOf(treasurer).context)
		expect(await (await action(args)).json()).toEqual({
			body: 'a=b',
			actor: { kind: 'system' },
			staff: null,
		})
	})
})
