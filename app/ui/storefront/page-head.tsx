import { useLocation, useMatches } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { SOCIAL_PICTURE, socialPicturePath } from '#app/domain/catalogue/social-picture.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { useRootData } from '#app/http/root-data.ts'
import { localPath } from '#app/shared/local-path.ts'
import type { Language } from '#app/shared/text.ts'
import { placeOf } from './page-meta.ts'
import { shopPreview } from './product-preview.ts'

/** `--color-ground`, which the bars of a browser take up. */
const GROUNDS = { light: '#fbf7ef', dark: '#14151c' } as const

const LOCALES: Readonly<Record<Language, string>> = { id: 'id_ID', en: 'en_GB' }

interface Props {
	/** what went wrong, in a word or two, where the page is not what was asked for */
	failure: string | null
}

/**
 * What every page says of itself to browsers, search engines and whoever is sent a link: by its
 * address (`page-meta.ts`), its handle and what its loader returned. Pages add JSON-LD alone.
 */
export function PageHead({ failure }: Props) {
	const copy = useCopy()
	const language = useLanguage()
	const { pathname, search } = useLocation()
	const origin = useRootData()?.origin ?? ''
	const matches = useMatches()
	const leaf = matches.at(-1)
	const handle = (leaf?.handle ?? {}) as PageHandle
	const named = matches.findLast((match) => (match.handle as PageHandle | undefined)?.title)
	const own = failure ?? (named?.handle as PageHandle | undefined)?.title?.(copy, named?.data)
	const title = own ? `${own} · ${copy.common.brand}` : copy.common.brand
	// A page whose loader has refused has no data, and its own error page stands in its place.
	const isFailed = failure !== null || leaf?.data === undefined
	const place = placeOf({
		path: pathname,
		search,
		language,
		origin,
		failed: isFailed || origin === '' || handle.unlisted?.(leaf?.data) === true,
	})
	return (
		<>
			<title>{title}</title>
			<meta name="robots" content={place.robots} />
			<meta name="theme-color" media="(prefers-color-scheme: light)" content={GROUNDS.light} />
			<meta name="theme-color" media="(prefers-color-scheme: dark)" content={GROUNDS.dark} />
			{place.canonical && (
				<>
					<link rel="canonical" href={place.canonical} />
					{place.alternates.map(({ hreflang, href }) => (
						<link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
					))}
					<Preview
						title={own ?? title}
						description={handle.description?.(copy, leaf?.data) ?? describedIn(leaf?.data)}
						url={place.canonical}
						origin={origin}
						picture={handle.picture?.(copy, leaf?.data, language)}
					/>
				</>
			)}
		</>
	)
}

interface PreviewProps {
	title: string
	description: string | undefined
	url: string
	origin: string
	picture: ReturnType<NonNullable<PageHandle['picture']>>
}

/** What a result of a search and a shared link show (Open Graph; the rest understand it too). */
function Preview({ title, description, url, origin, picture }: PreviewProps) {
	const copy = useCopy()
	const language = useLanguage()
	const words = description || copy.discovery.description
	const shown = picture ?? shopPreview(language, copy)
	const image = origin + localPath(language, socialPicturePath(shown))
	const other = language === 'id' ? 'en' : 'id'
	const facts: [string, string][] = [
		['og:type', shown.slug === null ? 'website' : 'product'],
		['og:site_name', copy.common.brand],
		['og:title', title],
		['og:description', words],
		['og:url', url],
		['og:locale', LOCALES[language]],
		['og:locale:alternate', LOCALES[other]],
		['og:image', image],
		['og:image:type', 'image/jpeg'],
		['og:image:width', String(SOCIAL_PICTURE.width)],
		['og:image:height', String(SOCIAL_PICTURE.height)],
		['og:image:alt', fill(copy.discovery.pictureAlt, { title: shown.title })],
	]
	return (
		<>
			<meta name="description" content={words} />
			{facts.map(([property, content]) => (
				<meta key={property} property={property} content={content} />
			))}
			<meta name="twitter:card" content="summary_large_image" />
			<meta name="twitter:title" content={title} />
			<meta name="twitter:description" content={words} />
			<meta name="twitter:image" content={image} />
		</>
	)
}

function describedIn(data: unknown): string | undefined {
	const { description } = (data ?? {}) as { description?: unknown }
	return typeof description === 'string' ? description : undefined
}

/** Files that browsers look for by themselves: icons, the app, what is new. */
export function SiteLinks() {
	const { feedTitle } = useCopy().discovery
	const language = useLanguage()
	const local = (path: string) => localPath(language, path)
	return (
		<>
			<link rel="icon" href="/favicon.ico" sizes="32x32" />
			<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
			<link rel="apple-touch-icon" href="/icons/touch-180.png" />
			<link
				rel="alternate"
				type="application/atom+xml"
				href={local('/karya-baru.xml')}
				title={feedTitle}
			/>
		</>
	)
}
