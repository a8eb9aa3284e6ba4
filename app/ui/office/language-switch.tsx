import { useLocation } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'

/** The other language, by a form that comes back to this very page. */
export function LanguageSwitch() {
	const { pathname, search } = useLocation()
	const { language: words } = useCopy().common
	const other = useLanguage() === 'id' ? 'en' : 'id'
	return (
		<form method="post" action="/bahasa">
			<input type="hidden" name="ke" value={pathname + search} />
			<button
				type="submit"
				name="bahasa"
				value={other}
				lang={other}
				className="min-h-11 rounded-patch px-2.5 font-semibold text-caption hover:bg-sunken"
			>
				{words[other]}
			</button>
		</form>
	)
}
