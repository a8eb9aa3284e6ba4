import { createContext, useContext } from 'react'

/** Allows this page's own scripts; undefined where the content security policy is not ours. */
export const NonceContext = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
	return useContext(NonceContext)
}
