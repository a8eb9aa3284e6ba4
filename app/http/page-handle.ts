import type { Copy } from '#app/copy/copy.ts'
import type { SocialPicture } from '#app/domain/catalogue/social-picture.ts'
import type { Language } from '#app/shared/text.ts'

/** What a route module may say about its page, as `export const handle: PageHandle = {…}`. */
export interface PageHandle {
	/** ship JavaScript with this page; without it the page is plain HTML */
	readonly hydrate?: true
	/** the page's name, for the browser's tab; `data` is what the loader returned */
	title?(copy: Copy, data: unknown): string
	/** one or two sentences for search engines and shared links; else what the loader calls so */
	description?(copy: Copy, data: unknown): string | undefined
	/** what a shared link to the page shows; else the shop itself */
	picture?(copy: Copy, data: unknown, language: Language): SocialPicture | undefined
	/** it belongs into no index, whatever its address */
	unlisted?(data: unknown): boolean
	/** it is several screens of a phone high: its foot is drawn after what is seen first */
	tall?(data: unknown): boolean
}
