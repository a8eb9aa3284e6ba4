import type { AppLoadContext } from '@remix-run/node'
import { type Actor, buyer, system } from '#app/domain/audit/actor.ts'
import { countCart } from '#app/domain/cart/carts.server.ts'
import { notSignedIn, wrongRole } from '#app/domain/staff/errors.ts'
import type { StaffMember } from '#app/domain/staff/staff-member.ts'
import type { Services } from '#app/services.server.ts'
import type { Language } from '#app/shared/text.ts'
import type { Access, FrameAccess, SharedAccess, StaffAccess } from './access.ts'
import { CART_COOKIE, readCookie } from './cookie.ts'
import { knownQuery } from './known-query.ts'
import { languageOf } from './language.ts'
import './load-context.ts'

/** What the loader of a shared page is given: nothing that differs between two people. */
export interface SharedContext {
	/** the address as somebody sees it, with the parameters that the page knows and no others */
	readonly url: URL
	readonly params: Readonly<Record<string, string | undefined>>
	readonly services: Services
	readonly language: Language
	/** pieces in the cart: those with as many see the same page */
	readonly cartCount: number
}

/** What the frame around a page is given. */
export interface FrameContext extends Omit<SharedContext, 'cartCount'> {
	/** who is signed in; on a shared page nobody */
	readonly staff: StaffMember | null
}

/** What a page of one person is given, and every action. */
export interface PersonalContext<A extends Access = Access> {
	readonly request: Request
	/** the address as somebody sees it: the shop's origin, without the router's own parameters */
	readonly url: URL
	readonly params: Readonly<Record<string, string | undefined>>
	readonly services: Services
	readonly language: Language
	/** who is signed in: always somebody where the access asks for staff */
	readonly staff: A extends StaffAccess ? StaffMember : StaffMember | null
	/** who does what this request does, for the audit trail */
	readonly actor: Actor
	/** the address the request came from */
	readonly address: string
	/**
	 * true while a page is put together that answers a form: what the form was told must be seen, so
	 * its loaders lead nowhere else (the router gives them a GET, whatever was sent)
	 */
	readonly answersForm: boolean
	/** headers for the answer, whether it is a page, data, a redirect or a refusal */
	readonly responseHeaders: Headers
}

/** What a loader or an action is given, by its access. */
export type RequestContext<A extends Access = Access> = A extends SharedAccess
	? SharedContext
	: A extends FrameAccess
		? FrameContext
		: PersonalContext<A>

interface Arguments {
	readonly request: Request
	readonly params: Readonly<Record<string, string | undefined>>
	readonly context: AppLoadContext
}

/** A page asks through several loaders who is signed in; the database is asked once. */
const sessions = new WeakMap<AppLoadContext, Promise<StaffMember | null>>()

/** Likewise how much is in the cart. */
const cartCounts = new WeakMap<AppLoadContext, Promise<number>>()

/** Requests whose action has run. */
const written = new WeakSet<AppLoadContext>()

/** Tells the loaders of this request that they answer a form. */
export function noteWrite(context: AppLoadContext): void {
	written.add(context)
}

/**
 * Admits a request and says who makes it. Refuses `staff.not_signed_in` and `staff.wrong_role`.
 * Each loader and action comes through here by itself, because Remix runs a child's loader without
 * its parent's when asked to.
 */
export async function admit<A extends Access>(
	access: A,
	args: Arguments,
): Promise<RequestContext<A>> {
	const { request, params, context } = args
	const common = {
		url: visibleUrl(request, context.services.settings.origin),
		params,
		services: context.services,
		language: languageOf(request),
	}
	// Which of the contexts it is follows from the kind of access, which the compiler cannot see.
	if (access.kind === 'shared') {
		common.url.search = knownQuery(common.url.searchParams, access.parameters)
		const cartCount = await countedCart(request, context)
		return { ...common, cartCount } satisfies SharedContext as RequestContext<A>
	}
	const staff = access.kind === 'webhook' ? null : await signedIn(request, context)
	if (access.kind === 'frame') {
		return { ...common, staff } satisfies FrameContext as RequestContext<A>
	}
	if (access.kind === 'staff') {
		context.responseHeaders.set('cache-control', 'no-store')
		if (!staff) throw notSignedIn()
		if (!access.roles.includes(staff.role)) throw wrongRole()
	}
	return {
		...common,
		request,
		staff,
		actor: actorOf(access, staff),
		address: context.address,
		answersForm: written.has(context),
		responseHeaders: context.responseHeaders,
	} satisfies PersonalContext as RequestContext<A>
}

function signedIn(request: Request, context: AppLoadContext): Promise<StaffMember | null> {
	let session = sessions.get(context)
	if (!session) {
		session = context.services.auth.findSession(request.headers)
		sessions.set(context, session)
	}
	return session
}

function countedCart(request: Request, context: AppLoadContext): Promise<number> {
	let count = cartCounts.get(context)
	if (!count) {
		const token = readCookie(request.headers, CART_COOKIE)
		count =
			context.cartCount === undefined
				? countCart(context.services, token)
				: Promise.resolve(context.cartCount)
		cartCounts.set(context, count)
	}
	return count
}

function actorOf(access: Access, staff: StaffMember | null): Actor {
	if (staff) return { kind: 'staff', id: staff.id }
	return access.kind === 'webhook' ? system : buyer
}

function visibleUrl(request: Request, origin: string): URL {
	const asked = new URL(request.url)
	// Joined, not resolved: a path that begins with `//` would be taken for another host.
	const url = new URL(origin + asked.pathname + asked.search)
	for (const own of ['_routes', 'index']) url.searchParams.delete(own)
	return url
}
