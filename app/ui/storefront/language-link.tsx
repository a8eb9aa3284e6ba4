import { useLocation } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { localPath } from '#app/shared/local-path.ts'

/** This very page in the other language. */
export function LanguageLink({ className }: { className?: string }) {
	const { pathname, search } = useLocation()
	const { language: words } = useCopy().common
	const other = useLanguage() === 'id' ? 'en' : 'id'
	return (
		<a
			href={localPath(other, pathname + search)}
			lang={other}
			hrefLang={other}
			className={
				className ??
				'inline-flex min-h-11 items-center rounded-patch px-2.5 font-semibold text-caption hover:bg-sunken'
			}
		>
			{words[other]}
		</a>
	)
}
