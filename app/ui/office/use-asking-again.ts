import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** With a script a page asks by itself, also where it was led to from the form. */
const ASK_AGAIN_MS = 1_500

/** Asks for the page's data again and again, as long as the work that it shows is going on. */
export function useAskingAgain(isRunning: boolean): void {
	const { revalidate } = useRevalidator()
	useEffect(() => {
		if (!isRunning) return
		const timer = setInterval(revalidate, ASK_AGAIN_MS)
		return () => clearInterval(timer)
	}, [isRunning, revalidate])
}
