/** Addresses that the portal shows; every other unknown address is unknown to the server too. */
export const portalRoutes = [
  '/',
  '/today',
  '/lineup',
  '/clients',
  '/c',
  '/my-okrs',
  '/practice',
  '/settings',
  '/setup',
  '/activity',
  '/programme',
  '/import',
  '/cert',
  '/cert-admin',
  '/network',
  '/kit',
];
