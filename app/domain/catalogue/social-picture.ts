import { hashText } from '#app/shared/hash-text.ts'
import type { Language } from '#app/shared/text.ts'
import { isSlug } from './product.ts'

/** The size that every network shows a shared link in. */
export const SOCIAL_PICTURE = { width: 1200, height: 630 } as const

/** Raised when pictures are drawn differently, so that old ones are drawn anew. */
const DRAWING = 'bekal-social-1'

/** What a shared link shows: all of it, and nothing else. */
export interface SocialPicture {
	/** the product it is of; null for the shop itself */
	readonly slug: string | null
	readonly language: Language
	readonly title: string
	/** under the title: a price, or nothing */
	readonly line: string
	/** small, above the hem */
	readonly note: string
	/** the photograph; null for the shop's own */
	readonly mediaKey: string | null
	/** how wide the photograph's largest form is, in pixels */
	readonly mediaWidth: number
}

/**
 * The port to whoever draws pictures for shared links. It works on files and takes a while: never
 * inside a transaction.
 */
export interface SocialPictures {
	/** The picture as JPEG, drawn once and kept; null when too many are waiting to be drawn. */
	draw(picture: SocialPicture): Promise<Uint8Array | null>
	/** Forgets every picture, to be drawn again when asked for. */
	forgetAll(): Promise<void>
}

/** Names a picture by what it shows: another price or photograph is another picture. */
export function socialPictureHash(picture: SocialPicture): string {
	const { slug, language, title, line, note, mediaKey, mediaWidth } = picture
	const parts = [DRAWING, slug, language, title, line, note, mediaKey, mediaWidth]
	return hashText(JSON.stringify(parts))
}

const FILE = /^(?<name>[a-z0-9-]+)-(?<hash>[0-9a-f]{16})\.jpg$/
const SHOP = 'bekal.jpg'

/** The path of a picture without its language; that of a product never changes what it shows. */
export function socialPicturePath(picture: SocialPicture): string {
	if (picture.slug === null) return `/bagikan/${SHOP}`
	return `/bagikan/${picture.slug}-${socialPictureHash(picture)}.jpg`
}

/** Whose picture a file is: a product's, with the hash that was asked for, or the shop's. */
export function readSocialPictureFile(
	file: string,
): { slug: string; hash: string } | { slug: null } | null {
	if (file === SHOP) return { slug: null }
	const { name = '', hash = '' } = FILE.exec(file)?.groups ?? {}
	return isSlug(name) ? { slug: name, hash } : null
}
