# One image for the API, the worker and the migrations; which one it is, the command says.
FROM node:22-bookworm-slim AS build
WORKDIR /cairn
COPY . .
# Without the optional packages there is no PostgreSQL in the image; it has a server of its own.
RUN npm ci \
  && NX_DAEMON=false npm run build \
  && npm ci --omit=dev --omit=optional \
  && find apps libs -name src -type d -prune -exec rm -rf {} +

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /cairn
COPY --from=build /cairn/package.json ./
COPY --from=build /cairn/node_modules node_modules/
COPY --from=build /cairn/apps apps/
COPY --from=build /cairn/libs libs/
USER node
EXPOSE 3000
# Room for what requests leave behind: docs/decisions/025-bundled-processes.md.
CMD ["node", "--max-semi-space-size=32", "apps/api/dist/main.js"]
