import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { countCart } from '#app/domain/cart/carts.server.ts'
import { SESSION_COOKIE } from '#app/domain/staff/auth.ts'
import type { Services } from '#app/services.server.ts'
import { linesOf, logWhenClosed } from './access-log.server.ts'
import { CART_COOKIE, cookieIn } from './cookie.ts'
import { type GuardSettings, judgeRequest } from './judge-request.ts'
import type { KeptBody } from './kept-body.server.ts'
import type { Asked, KeptPages } from './kept-pages.server.ts'
import { sendAtOnce, sendInstead, setFields } from './send-kept.server.ts'
import { type SharedPage, sharedPages } from './shared-pages.server.ts'

/** Files, which are never pages. */
const FILES = /^\/(assets|media)\//
const MOST_RECOGNISED = 5_000

/**
 * Stands before the house and hands out what is kept: pages that all may see, to whoever shows no
 * session. What is handed out was judged like everything else, because a kept page's address has
 * been, and it is logged alike; only the limit of requests does not count it: it costs nothing.
 */
export class FrontDoor {
	readonly #services: Services
	readonly #lines: Logger
	readonly #settings: GuardSettings
	readonly #kept: KeptPages
	readonly #sharedPage: (target: string) => SharedPage | null
	/** addresses that have been seen to be those of shared pages */
	readonly #recognised = new Map<string, SharedPage>()
	#versionOfTurn: number | undefined
	#outgoing: Outgoing[] = []
	/** what those asked for who were let through */
	readonly #asking = new WeakMap<IncomingMessage, Asked>()

	constructor(build: ServerBuild, services: Services, settings: GuardSettings, kept: KeptPages) {
		this.#services = services
		this.#lines = linesOf(services.log)
		this.#settings = settings
		this.#kept = kept
		this.#sharedPage = sharedPages(build)
	}

	/**
	 * What a server listens with: the door with the house behind it. Should the door itself break,
	 * the house answers in its place.
	 */
	before(house: RequestListener): RequestListener {
		const broke = (error: unknown) => {
			this.#services.log.error({ err: error }, 'the front door broke')
			return false
		}
		return (req, res) => {
			let isAnswered: boolean | Promise<boolean> = false
			try {
				isAnswered = this.#receive(req, res)
			} catch (error) {
				broke(error)
			}
			if (isAnswered === true) return
			if (isAnswered === false) return house(req, res)
			void isAnswered.catch(broke).then((yes) => (yes ? undefined : house(req, res)))
		}
	}

	/** Inside the house: whether this one asked for a shared page that was not kept. */
	readonly isAsked = (req: IncomingMessage): boolean => this.#asking.has(req)

	/** Renders what was not kept. */
	readonly page: RequestHandler = (req, res, next) => {
		const asked = this.#asking.get(req)
		if (!asked) return next()
		this.#kept.bring(asked).then((outcome) => {
			if ('representations' in outcome) return sendInstead(req, res, outcome)
			res.statusCode = outcome.status
			setFields(res, outcome.fields)
			res.end(outcome.body)
		}, next)
	}

	/** True when the answer is on its way; at once where that can be. */
	#receive(req: IncomingMessage, res: ServerResponse): boolean | Promise<boolean> {
		const cookie = req.headers.cookie
		const isReading = req.method === 'GET' || req.method === 'HEAD'
		if (!isReading || cookie?.includes(SESSION_COOKIE)) return false
		const page = this.#recognise(req.url ?? '')
		if (page === null) return false
		const asked = this.#askFor(page, cookie ? cookieIn(cookie, CART_COOKIE) : null)
		return asked instanceof Promise
			? asked.then((one) => this.#answer(req, res, one))
			: this.#answer(req, res, asked)
	}

	/** Which shared page this is; null for all else, and what is refused. */
	#recognise(target: string): SharedPage | null {
		const recognised = this.#recognised.get(target)
		if (recognised) return recognised
		const facts = { method: 'GET', target, header: () => undefined }
		if (FILES.test(target) || judgeRequest(facts, this.#settings) !== 'pass') return null
		const page = this.#sharedPage(target)
		if (page?.target === target) {
			if (this.#recognised.size === MOST_RECOGNISED) this.#recognised.clear()
			this.#recognised.set(target, page)
		}
		return page
	}

	/** At once where that can be: a promise costs as much as all the rest. */
	#askFor(page: SharedPage, cartToken: string | null): Asked | Promise<Asked> {
		const version = this.#version()
		if (cartToken === null && typeof version === 'number') {
			return { ...page, cartCount: 0, version }
		}
		const facts = Promise.all([version, countCart(this.#services, cartToken)])
		return facts.then(([known, cartCount]) => ({ ...page, cartCount, version: known }))
	}

	/**
	 * Where the version is known at once it is read once for all requests that one turn of the event
	 * loop brings: they had all come before the turn began.
	 */
	#version(): number | Promise<number> {
		if (this.#versionOfTurn !== undefined) return this.#versionOfTurn
		const version = this.#services.contentVersion()
		if (typeof version === 'number') {
			this.#versionOfTurn = version
			setImmediate(this.#endTurn)
		}
		return version
	}

	readonly #endTurn = (): void => {
		this.#versionOfTurn = undefined
	}

	/** Hands the page out if it is kept, and else remembers what was asked for. */
	#answer(req: IncomingMessage, res: ServerResponse, asked: Asked): boolean {
		const page = this.#kept.find(asked)
		if (!page) {
			this.#asking.set(req, asked)
			return false
		}
		const path = asked.target.replace(/\?.*/, '')
		const started = performance.now()
		if (this.#outgoing.push({ req, res, page, path, started }) === 1) setImmediate(this.#sendAll)
		return true
	}

	/**
	 * What one turn of the event loop has found goes out together at its end. Sent each as it was
	 * found, a quarter fewer pages went out in a second.
	 */
	readonly #sendAll = (): void => {
		const outgoing = this.#outgoing
		this.#outgoing = []
		for (const { req, res, page, path, started } of outgoing) {
			try {
				const id = randomUUID()
				logWhenClosed(this.#lines, res, { id, method: req.method, path, started, kept: true })
				sendAtOnce(req, res, page, id)
			} catch (error) {
				this.#services.log.error({ err: error }, 'a kept page could not be sent')
				res.destroy()
			}
		}
	}
}

/** A kept page that was found, and for whom. */
interface Outgoing {
	readonly req: IncomingMessage
	readonly res: ServerResponse
	readonly page: KeptBody
	readonly path: string
	/** of `performance.now()` */
	readonly started: number
}
