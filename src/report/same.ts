/** True when the two types know the same keys and values, whether readonly or not; some ten levels down it is no longer told apart. */
export type Same<A, B> = Identical<Frozen<A>, Frozen<B>>;

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
