export default {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true },
  // Refuses a locale given as an object, which would match every locale.
  documents: { strictParams: true },
};
