# One image for every role. The site prints its own address on pages that are made when it is built, so an image is built
# for one PUBLIC_URL:
#   docker build --build-arg PUBLIC_URL=https://dev.example.com --tag doitong .
ARG NODE=node:24.21.0-bookworm-slim

FROM ${NODE} AS packages
WORKDIR /srv/doitong
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM ${NODE} AS site
ARG PUBLIC_URL
RUN test -n "$PUBLIC_URL" || { echo 'Give the address of the site: --build-arg PUBLIC_URL=https://…'; exit 1; }
WORKDIR /srv/doitong
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN PUBLIC_URL="$PUBLIC_URL" DATA_DIR=/tmp/doitong npm run build && rm -rf .next/cache

FROM ${NODE}
ARG PUBLIC_URL
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data PUBLIC_URL=${PUBLIC_URL} NEXT_TELEMETRY_DISABLED=1
WORKDIR /srv/doitong
RUN install --directory --owner=node --group=node --mode=700 /data
COPY --from=packages /srv/doitong/node_modules node_modules
COPY . .
COPY --from=site /srv/doitong/.next .next
# Nothing is written but /data and /tmp: the rest may be mounted read-only.
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "scripts/health-check.ts"]
CMD ["node", "server.ts"]
