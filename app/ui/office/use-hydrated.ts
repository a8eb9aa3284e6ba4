import { useSyncExternalStore } from 'react'

const neverChanges = () => () => {}

/** True once the page lives in a browser: what needs JavaScript is shown only then. */
export function useHydrated(): boolean {
	return useSyncExternalStore(
		neverChanges,
		() => true,
		() => false,
	)
}
