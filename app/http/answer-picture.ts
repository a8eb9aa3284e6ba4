/** Of one that rests on a consent: whoever has seen it asks again within a minute, too. */
export const CONSENT_CACHE = 'public, max-age=60, must-revalidate'

/** Of a public picture, which may be taken back: nobody on the way keeps it beyond a minute. */
export const PICTURE_CACHE = 'public, max-age=31536000, s-maxage=60, immutable'

/** A private picture: seen by whoever was let in, kept by nobody on the way. */
export function answerPicture(picture: Uint8Array, format = 'jpeg'): Response {
	return new Response(Buffer.from(picture), {
		headers: {
			'content-type': `image/${format}`,
			'cache-control': 'private, no-store',
			'x-robots-tag': 'noindex',
		},
	})
}
