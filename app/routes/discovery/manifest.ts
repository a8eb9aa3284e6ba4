import { copyOf } from '#app/copy/copy.ts'
import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'
import { localPath } from '#app/shared/local-path.ts'
import { answerText } from './answer.server.ts'

const A_DAY_SECONDS = 86_400
/** `--color-ground` by day. */
const COTTON = '#fbf7ef'
const SIZES = [192, 512]

/** What a phone needs to keep the shop among its apps (W3C Web Application Manifest). */
export const loader = reads(publicAccess, async ({ request, language }) => {
	const { appName, appDescription, appShortcuts } = copyOf(language).discovery
	const icons = SIZES.flatMap((size) =>
		[
			{ src: `/icons/icon-${size}.png`, purpose: 'any' },
			{ src: `/icons/icon-full-${size}.png`, purpose: 'maskable' },
		].map((icon) => ({ ...icon, sizes: `${size}x${size}`, type: 'image/png' })),
	)
	const shortcut = (name: string, path: string) => ({ name, url: localPath(language, path) })
	const manifest = {
		id: '/',
		name: appName,
		short_name: appName,
		description: appDescription,
		lang: language,
		dir: 'ltr',
		start_url: localPath(language, '/'),
		scope: '/',
		display: 'minimal-ui',
		background_color: COTTON,
		theme_color: COTTON,
		categories: ['shopping'],
		icons,
		shortcuts: [shortcut(appShortcuts.all, '/produk'), shortcut(appShortcuts.cart, '/keranjang')],
	}
	return answerText(request, JSON.stringify(manifest), {
		type: 'application/manifest+json',
		seconds: A_DAY_SECONDS,
	})
})
