import type { Copy } from '#app/copy/copy.ts'

/** What a route module may say about its page, as `export const handle: PageHandle = {…}`. */
export interface PageHandle {
	/** ship JavaScript with this page; without it the page is plain HTML */
	readonly hydrate?: true
	/** the page's name, for the browser's tab; `data` is what the loader returned */
	title?(copy: Copy, data: unknown): string
}
