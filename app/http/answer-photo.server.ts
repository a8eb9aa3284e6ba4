/** A photo that only its reader may see: kept by nobody on the way, and run as nothing. */
export function answerPhoto(bytes: Uint8Array): Response {
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'image/jpeg',
			'cache-control': 'private, no-store',
			'x-robots-tag': 'noindex',
			'content-disposition': 'inline; filename="foto.jpg"',
		},
	})
}
