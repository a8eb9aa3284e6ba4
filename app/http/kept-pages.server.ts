import type { Services } from '#app/services.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { type Content, hashContent, type KeptBody, writeDown } from './kept-body.server.ts'
import { PageShelf } from './page-shelf.ts'

const ROOM_BYTES = 64 * 1024 * 1024
/** A page that was sent so often is worth the best compression, which takes a tenth of a second. */
const SENDINGS_FOR_BEST = 8

/** Whose page is asked for. */
export interface Asked {
	/** as `sharedPages` writes it */
	readonly target: string
	readonly routeId: string
	readonly cartCount: number
	/** of the content, read after the request came */
	readonly version: number
}

/** What Remix has answered, whole. */
export interface Rendered extends Content {
	readonly status: number
	/** false for what is not a page to keep: a refusal, a redirect, a cookie */
	readonly mayBeKept: boolean
}

interface KeptPage {
	readonly version: number
	readonly body: KeptBody
	readonly bytes: number
	wanted: boolean
	sent: number
}

interface Flight {
	readonly version: number
	readonly outcome: Promise<KeptBody | Rendered>
}

/**
 * Pages that all may see, rendered once for each version of the content, day, language and number
 * of pieces in the cart. A page is kept under the version that was read before it was rendered: if
 * something changes meanwhile nobody will ask for that version again.
 */
export class KeptPages {
	readonly #render: (asked: Asked) => Promise<Rendered>
	readonly #services: Pick<Services, 'clock' | 'log'>
	readonly #shelf = new PageShelf<KeptPage>(ROOM_BYTES)
	readonly #flights = new Map<string, Flight>()
	#isPolishing = false
	#hour = ''
	#day = ''

	constructor(
		services: Pick<Services, 'clock' | 'log'>,
		render: (asked: Asked) => Promise<Rendered>,
	) {
		this.#services = services
		this.#render = render
	}

	/** The page as it is kept, if it is of this version. */
	find(asked: Asked): KeptBody | undefined {
		const key = this.#keyOf(asked)
		const page = this.#shelf.get(key)
		if (page?.version !== asked.version) return undefined
		page.sent += 1
		if (page.sent >= SENDINGS_FOR_BEST && !page.body.isBest) void this.#polish(key, page)
		return page.body
	}

	/** Renders the page, once for all who ask for it at the same time, and keeps it. */
	bring(asked: Asked): Promise<KeptBody | Rendered> {
		const kept = this.find(asked)
		if (kept) return Promise.resolve(kept)
		const key = this.#keyOf(asked)
		const flight = this.#flights.get(key)
		if (flight?.version === asked.version) return flight.outcome
		const outcome = this.#renderAndKeep(key, asked).finally(() => {
			if (this.#flights.get(key)?.outcome === outcome) this.#flights.delete(key)
		})
		this.#flights.set(key, { version: asked.version, outcome })
		return outcome
	}

	#keyOf({ target, cartCount }: Asked): string {
		return `${this.#today()} ${cartCount} ${target}`
	}

	/** A day in Magetan begins at a whole hour of UTC, so it is not reckoned for each request. */
	#today(): string {
		const now = this.#services.clock.now()
		const hour = now.slice(0, 'YYYY-MM-DDTHH'.length)
		if (hour !== this.#hour) [this.#hour, this.#day] = [hour, dateInMagetan(now)]
		return this.#day
	}

	async #renderAndKeep(key: string, asked: Asked): Promise<KeptBody | Rendered> {
		const rendered = await this.#render(asked)
		if (!rendered.mayBeKept) return rendered
		const before = this.#shelf.peek(key)
		// Most changes change few pages: what is the same need not be compressed again.
		const isSame = before?.body.hash === hashContent(rendered)
		const body = isSame ? before.body : await writeDown(rendered, 'quick')
		this.#put(key, asked.version, body, isSame ? before.sent : 0)
		return body
	}

	#put(key: string, version: number, body: KeptBody, sent: number): void {
		const kept = this.#shelf.peek(key)
		// A slow rendering of an older version comes after a quick one of a newer.
		if (kept && kept.version > version) return
		const bytes = body.bytes + 2 * key.length
		this.#shelf.set(key, { version, body, bytes, wanted: false, sent })
	}

	/** Compresses a page again, better, while it is sent as it is. One at a time. */
	async #polish(key: string, page: KeptPage): Promise<void> {
		if (this.#isPolishing) return
		this.#isPolishing = true
		try {
			const better = await writeDown(page.body.content, 'best')
			const now = this.#shelf.peek(key)
			if (now?.body === page.body) this.#put(key, now.version, better, now.sent)
		} catch (error) {
			this.#services.log.error({ err: error }, 'a page could not be compressed')
		} finally {
			this.#isPolishing = false
		}
	}
}
