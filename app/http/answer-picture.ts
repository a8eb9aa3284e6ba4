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
